import type { Situation } from '../../src/api/situation';
import type { StepState } from '../../src/offboarding/offboarding';
import { stepIdsOf, stepTitle } from '../../src/playbook/book';
import type { ByPlaybook } from '../../src/playbook/changes';
import { outcomeById, type StepId } from '../../src/playbook/lookup';
import { counted } from '../shared/dates';

/** So many steps are named, more are counted. */
const maxNamed = 3;

/**
 * What a write did, as a short message: `Done: Explain the ending`; `Waived: …` and `Reopened: …` likewise; a close is
 * `Closed: Completed`. Undefined if nothing of that happened, or if it is another offboarding.
 */
export function doneWords(before: Situation, after: Situation): string | undefined {
  if (!('offboarding' in before) || !('offboarding' in after)) return undefined;
  const [was, is] = [before.offboarding, after.offboarding];
  if (was.key !== is.key) return undefined;
  const changed = stepIdsOf(is).filter((id) => was.steps[id].state !== is.steps[id].state);
  const now = (...states: StepState['state'][]) =>
    changed.filter((id) => states.includes(is.steps[id].state));
  const reopened = now('todo').filter((id) => ['done', 'waived'].includes(was.steps[id].state));
  if (was.status !== 'closed' && is.status === 'closed')
    return `Closed: ${outcomeById(is.outcome).label}`;
  const said = [
    inWords('Done', now('done'), is),
    inWords('Waived', now('waived'), is),
    inWords('Reopened', reopened, is),
  ].flatMap((words) => words ?? []);
  return said.length > 0 ? said.join('. ') : undefined;
}

function inWords(what: string, steps: readonly StepId[], by: ByPlaybook): string | undefined {
  if (steps.length === 0) return undefined;
  const names =
    steps.length > maxNamed
      ? counted(steps.length, 'step').toLowerCase()
      : steps.map((id) => stepTitle(id, by)).join(', ');
  return `${what}: ${names}`;
}
