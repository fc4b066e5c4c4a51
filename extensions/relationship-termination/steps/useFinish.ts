import { evidenceAsked } from '../../../src/offboarding/applies';
import { evidenceLeft } from '../../../src/offboarding/evidence-agrees';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form, FormResult } from '../form';
import { nameOf, useAddressee } from '../messages/useAddressee';
import { useAsksForLink, useFinishingMessage } from '../messages/useOffered';
import { knownMoney } from '../money/known-money';
import { isHeldByMoney } from '../money/money-words';
import { unaddedIn, unaddedWords } from '../registers/unadded';
import { lastOf } from '../../shared/useOnDemand';
import { lastRead } from '../useLive';
import { draftEvidence, draftFrom, finishRequest, isBegun } from './evidence-request';
import { itemsIn, listAnswer, listedWords } from './list-answer';
import { suggestedEvidence, withSuggested } from './suggested-evidence';

interface Finish {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
}

/** What finishes a step: what is asked, what is suggested and entered, and the request that sends it. */
export function useFinish({ form, offboarding, step, state }: Finish) {
  const card = useCard();
  const isMeeting = useIsMeeting(step);
  const message = useFinishingMessage(offboarding, step);
  const isInMessage = useAsksForLink(offboarding, step);
  const client = nameOf(useAddressee());
  const live = lastRead(card.liveOf(stageOfStep(step.id)));
  const { contract } = offboarding;
  const items = itemsIn(live);
  const asked = evidenceLeft(evidenceAsked(step.id, offboarding), step.id, { contract, items });
  const suggested = suggestedEvidence(asked, {
    offboarding,
    me: card.me,
    client,
    today: card.today,
    listed: listedWords(step, items ?? [], card.owners),
  });
  const begun = withSuggested(state.evidence, suggested);
  const option = listAnswer(step, live);
  const held = isHeldByMoney(step, live);
  const filled = (draft: FormDraft): FormDraft =>
    held ? { amount: 0 } : draftFrom(asked, begun, { ...(option && { option }), ...draft });
  const money = knownMoney(live, lastOf(card.contractFacts.state));
  const entered = { offboarding, today: card.today, money };
  const unadded = unaddedIn(step.id, card.form);
  const byMessage = message === 'asking' || (message === 'logged' && !isBegun(form.draft));
  const emphasis: 'primary' | 'secondary' = message || held ? 'secondary' : 'primary';
  return {
    asked,
    suggested,
    filled,
    money,
    held,
    unadded,
    /** Whether the form is shown: no meeting, message or open money stands for it. What is typed stays in view. */
    isAsked: !isMeeting && !isInMessage && !held && !(byMessage && !isBegun(form.draft)),
    /** How the button that finishes the step stands out; undefined where something else finishes it. */
    byButton: isMeeting || byMessage ? undefined : emphasis,
    /** What can be kept as a draft. */
    draft:
      isBegun(form.draft) && !held ? draftEvidence(asked, filled(form.draft), entered) : undefined,
    request: (draft: FormDraft): FormResult =>
      unadded
        ? { sentences: { unadded: unaddedWords(unadded) } }
        : finishRequest({ id: step.id, evidence: asked }, filled(draft), { ...entered, items }),
  };
}

/** Whether the step's meeting finishes it; where meetings cannot be read, the day entered by hand does. */
function useIsMeeting({ id, meeting }: Step): boolean {
  const reading = useCard().liveOf(stageOfStep(id));
  if (!meeting) return false;
  return lastRead(reading)?.meetings?.status === 'loaded' || reading.status === 'loading';
}
