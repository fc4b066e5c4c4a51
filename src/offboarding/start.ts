import { stageIds, everyStepId, type StepId } from '../playbook/lookup';
import type { Now, StartCommand } from './commands';
import { changeOf } from './change';
import type { Offboarding, Open, StepState } from './offboarding';
import { changed, refused, type Outcome } from './outcome';
import { partRefusal } from './part';
import { isReasonOurs, reasonRefusal } from './reason-rules';
import { noListCounts } from './list-counts';
import { timesOnEntering } from './stage-times';

/**
 * Starts an offboarding in the first stage with every step to do. `key` is `<companyId>-<number>`; `contact` is the
 * client's wish from an earlier offboarding.
 *
 * Refuses `reason_detail_mismatch`, `reason_does_not_fit`, `final_date_before_start`. The final service date
 * cannot be before today, even if the offboarding is recorded late.
 */
export function startOffboarding(
  {
    contact,
    playbook,
    ...company
  }: Pick<Offboarding, 'key' | 'companyName' | 'number' | 'contact' | 'playbook'>,
  command: StartCommand,
  now: Now,
): Outcome<Open> {
  const { initiator, statedReason, statedWords, finalServiceDate, owner, part } = command;
  const wrong = reasonRefusal({ initiator, playbook }, statedReason, 'statedReason');
  if (wrong) return wrong;
  const wrongPart = partRefusal(part);
  if (wrongPart) return wrongPart;
  if (finalServiceDate && finalServiceDate < now.today) {
    return refused('final_date_before_start', { field: 'finalServiceDate' });
  }
  return changed({
    ...company,
    status: 'under_way',
    stage: stageIds[0],
    initiator,
    statedReason,
    ...(isReasonOurs(initiator) ? { statedWords: '', ownWords: statedWords } : { statedWords }),
    ...(finalServiceDate ? { finalServiceDate } : {}),
    ...(owner ? { owner } : {}),
    ...(part ? { part } : {}),
    ...(contact ? { contact } : {}),
    ...(playbook ? { playbook } : {}),
    startedOn: now.today,
    startedAt: now.at,
    startedBy: command.by,
    ...timesOnEntering({ stageEntered: {} }, stageIds[0], now.today),
    steps: everyStepToDo(),
    listCounts: noListCounts,
    written: {},
    lastChange: changeOf('start', command, now),
  });
}

function everyStepToDo(): Record<StepId, StepState> {
  const entries = everyStepId.map((step) => [step, { state: 'todo' }] as const);
  return Object.fromEntries(entries) as Record<StepId, StepState>;
}
