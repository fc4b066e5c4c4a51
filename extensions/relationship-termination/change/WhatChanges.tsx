import { List, Text, Tile } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { stepsChanged, type Ending } from '../../../src/offboarding/applies';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wordsLabel } from '../../../src/messages/labels';
import { approvalsChanged } from '../../../src/offboarding/approval-changes';
import { whoseWords, wordsSaid } from '../../../src/offboarding/reason-rules';
import { stepById } from '../../../src/playbook/book';
import { hasManagers, managersOf } from '../../../src/playbook/managers';
import { type StepId } from '../../../src/playbook/lookup';
import { dueDatesMoved, type MovedDue } from '../../../src/offboarding/due-date';
import { shortDate } from '../../shared/dates';
import { useCard } from '../card';
import type { ByPlaybook } from '../../../src/playbook/changes';
import { demibold } from '../../shared/parts/unchanged';

interface WhatChangesProps {
  offboarding: Offboarding;
  /** What the form would change. */
  change: Partial<Ending>;
}

/** What another reason, another who ended it, an ending of a part, or another version of the playbook changes in this offboarding, before it is saved. */
export function WhatChanges({ offboarding, change }: WhatChangesProps) {
  const { today } = useCard();
  const after = { ...offboarding, ...change };
  const isSame =
    after.initiator === offboarding.initiator &&
    after.statedReason.id === offboarding.statedReason.id &&
    (after.part === undefined) === (offboarding.part === undefined) &&
    after.playbook?.version === offboarding.playbook?.version;
  if (isSame) return null;
  const { come, go } = stepsChanged(offboarding, after);
  const moved = dueDatesMoved(offboarding, after);
  const settled = go.filter((step) => ['done', 'waived'].includes(offboarding.steps[step].state));
  return (
    <Tile compact>
      <Text format={demibold}>What changes</Text>
      <List variant="unordered-styled">
        {come.length > 0 && <Text>New to do: {titles(come, after)}.</Text>}
        {go.length > 0 && (
          <Text>
            No longer asked for: {titles(go, offboarding)}. Their open tasks in HubSpot are set to
            Deferred, and open again if the steps are asked for again.
          </Text>
        )}
        {settled.length > 0 && (
          <Text>What was recorded stays: {titles(settled, offboarding)}.</Text>
        )}
        {moved.length > 0 && (
          <Text>
            Due on another day: {moved.map((one) => movedWords(one, today, after)).join('; ')}.
          </Text>
        )}
        {come.length + go.length === 0 && <Text>The same steps apply as before.</Text>}
        <ApprovalsChanged before={offboarding} after={after} />
        <ManagerChanged before={offboarding} after={after} />
        <WordsLeft offboarding={offboarding} initiator={after.initiator} />
        <Text>Drafts and guidance are those of the new choice. What was sent stays as it is.</Text>
      </List>
    </Tile>
  );
}

interface ByVersions {
  before: Offboarding;
  after: ByPlaybook;
}

/** Approvals that come and go with another version of the playbook, and for what. */
function ApprovalsChanged({ before, after }: ByVersions) {
  const { come, go, enforced, hasOtherApprovers } = approvalsChanged(before, after);
  return (
    <>
      {come.length > 0 && <Text>{`Needs an approval from now on: ${come.join(', ')}.`}</Text>}
      {go.length > 0 && <Text>{`Needs no approval any more: ${go.join(', ')}.`}</Text>}
      {enforced !== undefined && <Text>{enforced ? enforcedWords : shownWords}</Text>}
      {hasOtherApprovers && <Text>Other people may give the approvals.</Text>}
    </>
  );
}

const enforcedWords = 'Its approvals are enforced: nothing of it is done without one.';
const shownWords =
  'Its approvals are shown, not enforced: HubSpot did not sign who published this version.';

/** Whether another version of the playbook sets the manager. */
function ManagerChanged({ before, after }: ByVersions) {
  if (JSON.stringify(managersOf(before)) === JSON.stringify(managersOf(after))) return null;
  if (hasManagers(after))
    return <Text>Its manager is set anew: whom this version names for the owner’s team.</Text>;
  return before.managerId ? (
    <Text>This version names no managers: the one that it has stays.</Text>
  ) : null;
}

interface WordsLeftProps extends Pick<Offboarding, 'initiator'> {
  offboarding: Offboarding;
}

/** The words of the side that gave the reason so far, which are kept and not taken over. */
function WordsLeft({ offboarding, initiator }: WordsLeftProps) {
  const { initiator: former } = offboarding;
  const words = wordsSaid(offboarding);
  if (words === '' || whoseWords(former) === whoseWords(initiator)) return null;
  return (
    <Text>
      {`${wordsLabel(former)} are kept apart, and are there again if this is set back: “${words}”`}
    </Text>
  );
}

/** `Suggest alternatives, 7 Jan instead of 12 Apr`. */
function movedWords({ step, from, to }: MovedDue, today: CalendarDate, by: ByPlaybook): string {
  const words = (day: CalendarDate | undefined) => (day ? shortDate(day, today) : 'no day yet');
  return `${stepById(step, by).title}, ${words(to)} instead of ${words(from)}`;
}

const titles = (steps: readonly StepId[], by: ByPlaybook) =>
  steps.map((step) => stepById(step, by).title).join(', ');
