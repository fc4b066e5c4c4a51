import { messagesFor, whyNotYet } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { hasPackage } from '../../../src/packages';
import { stageIds, type Message, type Step } from '../../../src/playbook/lookup';
import { openMoneyIn } from '../../shared/open-money';
import { useCard } from '../card';
import { lastRead } from '../useLive';
import { useDraftOf } from './useDraftOf';
import { finishAfter, finishesStep } from './message-request';
import { ownLinkOf } from './own-link';

/** The messages that a step offers now: none without a link to the survey, or about money once nothing is open. */
export function useOffered(offboarding: Offboarding, step: Step): Message[] {
  const { liveOf } = useCard();
  if (step.survey && !hasPackage('survey')) return [];
  const money = stageIds.map((stage) => openMoneyIn(lastRead(liveOf(stage))));
  const known = money.find((one) => one.known);
  return messagesFor(step.id, offboarding, known);
}

/** The message of those offered that the rep chose, else the first. */
export function useChosen(step: Step, offered: readonly Message[]): Message | undefined {
  const { draft } = useCard().form(`step:${step.id}`);
  return offered.find(({ id }) => id === draft.message) ?? offered[0];
}

/** Whether the step's message, drawn as a draft, asks for the link that the step asks for. */
export function useAsksForLink(offboarding: Offboarding, step: Step): boolean {
  const card = useCard();
  const chosen = useChosen(step, useOffered(offboarding, step));
  if (!chosen || card.form(`message:${chosen.id}`).draft.logged) return false;
  return ownLinkOf(chosen, step, offboarding) !== undefined;
}

/**
 * Whether logging the step's message finishes it (`offered`), its log form is open (`asking`), or it is logged and what is
 * left is to finish the step with it (`logged`). Undefined while something has to be done before it is drafted.
 */
export function useFinishingMessage(
  offboarding: Offboarding,
  step: Step,
): 'offered' | 'asking' | 'logged' | undefined {
  const card = useCard();
  const chosen = useChosen(step, useOffered(offboarding, step));
  const draftOf = useDraftOf(offboarding);
  if (!chosen || !finishesStep(chosen.id, offboarding)) return undefined;
  const { logged, confirming } = card.form(`message:${chosen.id}`).draft;
  if (finishAfter(chosen.id, offboarding, logged)) return 'logged';
  if (whyNotYet(chosen, draftOf(chosen.id).facts)) return undefined;
  return confirming ? 'asking' : 'offered';
}
