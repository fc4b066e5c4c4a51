import { useEffect } from 'react';
import { factsOfMessage } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import {
  factById,
  stageIds,
  type FactId,
  type Message,
  type StageId,
  type Step,
} from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { stagesWith } from '../stages-with';

/** Reads what the message's facts need from HubSpot: open money, and the items of lists. */
export function useFactsOf(message: Message, step: Step, offboarding: Offboarding): void {
  const { readLive } = useCard();
  const here = step.stage;
  const { initiator, statedReason, playbook } = offboarding;
  const facts = factsOfMessage(message, { initiator, reason: statedReason.id, playbook });
  const stages = stagesFor(facts, here).join();
  useEffect(() => {
    for (const stage of stageIds) if (stages.split(',').includes(stage)) readLive(stage);
  }, [readLive, stages]);
}

/** The stages whose live records have the facts; the step's own first. */
function stagesFor(facts: readonly FactId[], here: StageId) {
  const parts = facts.flatMap((id) => {
    const { liveIn, listOf } = factById(id);
    return liveIn ?? (listOf ? 'tasks' : []);
  });
  return stagesWith([...new Set(parts)], here);
}
