import { List, Text, Tile } from '@hubspot/ui-extensions';
import { stepsChanged } from '../../../src/offboarding/applies';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wordsLabel } from '../../../src/messages/labels';
import { whoseWords } from '../../../src/offboarding/reason-rules';
import { stepById, type StepId } from '../../../src/playbook/lookup';
import type { FormDraft } from '../drafts';

interface WhatChangesProps {
  offboarding: Offboarding;
  shown: FormDraft;
}

/** What another reason, or another who ended it, changes in this offboarding, before it is saved. */
export function WhatChanges({ offboarding, shown }: WhatChangesProps) {
  const { initiator = offboarding.initiator, reason } = shown;
  const statedReason = reason ? { id: reason } : offboarding.statedReason;
  const isSame =
    initiator === offboarding.initiator && statedReason.id === offboarding.statedReason.id;
  if (isSame) return null;
  const { come, go } = stepsChanged(offboarding, { initiator, statedReason });
  const settled = go.filter((step) => ['done', 'waived'].includes(offboarding.steps[step].state));
  return (
    <Tile compact>
      <Text format={{ fontWeight: 'demibold' }}>What changes</Text>
      <List variant="unordered-styled">
        {come.length > 0 && <Text>New to do: {titles(come)}.</Text>}
        {go.length > 0 && (
          <Text>No longer asked for: {titles(go)}. Their open tasks in HubSpot wait.</Text>
        )}
        {settled.length > 0 && <Text>What was recorded stays: {titles(settled)}.</Text>}
        {come.length + go.length === 0 && <Text>The same steps apply.</Text>}
        <WordsLeft offboarding={offboarding} initiator={initiator} />
        <Text>Drafts and guidance are those of the new choice. What was sent stays as it is.</Text>
      </List>
    </Tile>
  );
}

interface WordsLeftProps extends Pick<Offboarding, 'initiator'> {
  offboarding: Offboarding;
}

/** Whose words do not go along: those of the side that gave the reason so far. */
function WordsLeft({ offboarding, initiator }: WordsLeftProps) {
  const { initiator: former, statedWords } = offboarding;
  if (statedWords === '' || whoseWords(former) === whoseWords(initiator)) return null;
  return (
    <Text>
      {`${wordsLabel(former)} so far are not taken over and stay in the timeline: “${statedWords}”`}
    </Text>
  );
}

const titles = (steps: readonly StepId[]) => steps.map((step) => stepById(step).title).join(', ');
