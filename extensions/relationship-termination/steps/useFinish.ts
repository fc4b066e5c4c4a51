import { evidenceAsked } from '../../../src/offboarding/applies';
import { isFromList, sameEvidence } from '../../../src/offboarding/evidence';
import { evidenceLeft } from '../../../src/offboarding/evidence-agrees';
import type { Evidence, Offboarding, StepState } from '../../../src/offboarding/offboarding';
import type { Item } from '../../../src/offboarding/items';
import type { Step } from '../../../src/playbook/lookup';
import type { EvidenceShape, StepShape } from '../../../src/playbook/shape';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form, FormResult } from '../form';
import { nameOf, useAddressee } from '../messages/useAddressee';
import { useAsksForLink, useFinishingMessage } from '../messages/useOffered';
import { knownMoney } from '../money/known-money';
import { isHeldByMoney } from '../money/money-words';
import { useUnadded } from '../registers/unadded';
import { lastOf } from '../../shared/useOnDemand';
import { addressOf } from '../../shared/useOwners';
import { isToCome, lastRead } from '../useLive';
import { draftEvidence, draftFrom, finishRequest, isBegun } from './evidence-request';
import { firstDue, itemsIn, listAnswer, listedWords } from './list-answer';
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
  const reading = card.liveOf(step.stage);
  const live = lastRead(reading);
  const { contract } = offboarding;
  const unadded = useUnadded(step.id, offboarding);
  const read = itemsIn(live);
  const items = read && [...read, ...unadded.items];
  const asked = evidenceLeft(evidenceAsked(step.id, offboarding), step.id, { contract, items });
  const suggested = useSuggested(asked, { offboarding, step, items });
  const begun = withSuggested(state.evidence, suggested);
  const answered = answerAs(asked, step, listAnswer(step, items ?? []));
  const held = isHeldByMoney(step, live);
  const filled = (draft: FormDraft): FormDraft =>
    held ? { amount: 0 } : draftFrom(asked, begun, withAnswer(answered, draft));
  const money = knownMoney(live, lastOf(card.contractFacts.state));
  const entered = { offboarding, today: card.today, money };
  const make = () =>
    finishRequest({ id: step.id, evidence: asked }, filled(form.draft), { ...entered, items });
  const adds = unadded.items.length > 0;
  const leavesOpen = adds && asksForNothingOpen(step, filled(form.draft));
  const hasList = items !== undefined || isToCome(reading);
  const mended = isMended(form, make());
  const isRight = form.problem('evidence') === undefined || mended;
  const isInList = isRight && isListed(asked, form, { begun, suggested, hasList });
  const isSaid = isMeeting || isInMessage || held || isInList;
  const byMessage = message === 'asking' || (message === 'logged' && !isBegun(form.draft));
  const emphasis: 'primary' | 'secondary' = message || held ? 'secondary' : 'primary';
  return {
    asked,
    suggested,
    filled,
    /** What is wrong with a field; nothing once what was listed since has put it right. */
    problem: mended ? () => undefined : form.problem,
    money,
    held,
    /** An item is entered, and is added with the step. */
    adds,
    /** The entered item would be open, and the step is not done while one is: it is only added. */
    leavesOpen,
    isAdding: unadded.isSaving,
    /** Whether the form is shown: no meeting, message, list or open money stands for it. What is typed stays in view. */
    isAsked: !isSaid && !(byMessage && !isBegun(form.draft)),
    /** How the button that finishes the step stands out; undefined where something else finishes it. */
    byButton: isMeeting || byMessage ? undefined : emphasis,
    /** What can be kept as a draft. */
    draft:
      isBegun(form.draft) && !held ? draftEvidence(asked, filled(form.draft), entered) : undefined,
    /** Adds what is entered in the step's lists, then finishes it; says what is missing instead where something is. */
    submit() {
      if (leavesOpen) return unadded.add(() => undefined);
      const result = make();
      if ('request' in result) return unadded.add(() => form.submit(() => result));
      unadded.complain();
      form.submit(() => result);
    },
  };
}

interface Suggesting {
  offboarding: Offboarding;
  step: Step;
  /** The items of the offboarding's lists; undefined where not all were read. */
  items: readonly Item[] | undefined;
}

/** What the form begins with, from what the card knows. */
function useSuggested(asked: EvidenceShape, { offboarding, step, items }: Suggesting) {
  const { me, owners, today } = useCard();
  const client = nameOf(useAddressee());
  return suggestedEvidence(asked, {
    offboarding,
    me,
    client,
    ownerEmail: addressOf(offboarding.owner, owners),
    today,
    listed: listedWords(step, items ?? [], owners),
    firstListed: firstDue(step, items ?? []),
    items,
  });
}

interface Listed {
  begun: Evidence | undefined;
  suggested: Evidence | undefined;
  /** The step's list was read, or is being read. */
  hasList: boolean;
}

/** Whether the evidence says what stands in the step's list, or would ask for what belongs there. */
const isListed = (
  asked: EvidenceShape,
  form: Form,
  { begun, suggested, hasList }: Listed,
): boolean =>
  hasList &&
  isFromList(asked) &&
  (begun === undefined || (suggested !== undefined && sameEvidence(begun, suggested))) &&
  !isBegun(form.draft);

/** Whether what the card found wrong is right by now, by what was listed since. */
const isMended = ({ saveState }: Form, made: FormResult): boolean =>
  saveState?.status === 'wrong' && 'request' in made;

/** Whether the step is only done once nothing in its list is open, unless a field says why something may be. */
const asksForNothingOpen = ({ lists }: StepShape, { values }: FormDraft): boolean => {
  const unless = lists?.nothingOpen?.unless;
  return unless !== undefined && !values?.[unless];
};

/** The answer that the list gives, as the form holds it: an option, or a field's value. */
function answerAs(
  asked: EvidenceShape,
  { lists }: StepShape,
  answer: string | undefined,
): FormDraft {
  if (answer === undefined) return {};
  if (asked.kind !== 'form') return { option: answer };
  return lists?.none.field === undefined ? {} : { values: { [lists.none.field]: answer } };
}

const withAnswer = ({ values, ...answered }: FormDraft, draft: FormDraft): FormDraft => ({
  ...answered,
  ...draft,
  ...(values || draft.values ? { values: { ...values, ...draft.values } } : {}),
});

/** Whether the step's meeting finishes it; where meetings cannot be read, the day entered by hand does. */
function useIsMeeting({ stage, meeting }: Step): boolean {
  const reading = useCard().liveOf(stage);
  if (!meeting) return false;
  return lastRead(reading)?.meetings?.status === 'loaded' || isToCome(reading);
}
