import { Text } from '@hubspot/ui-extensions';
import type { Open } from '../../../src/offboarding/offboarding';
import { outcomeFits } from '../../../src/offboarding/part';
import { isServiceToEnd } from '../../../src/offboarding/over';
import { restOf } from '../../../src/offboarding/waive-rest';
import { stepById } from '../../../src/playbook/book';
import type { ByPlaybook } from '../../../src/playbook/changes';
import {
  builtInStep,
  outcomeById,
  outcomeIds,
  whyStayedById,
  whyStayedIds,
  type OutcomeId,
  type StepId,
} from '../../../src/playbook/lookup';
import { RunsOn } from '../contract/RunsOn';
import { fromToday, dateInWords } from '../../shared/dates';
import { useCard, type Card } from '../card';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import { AskButton } from '../approval/AskButton';
import { ApprovalNote } from '../approval/ApprovalNote';
import { asking, askWords, wayTo, whyNotNow, type Way } from '../approval/way-to';
import { Choice } from '../../shared/parts/Choice';
import { SavePanel } from '../parts/SavePanel';
import { Words } from '../parts/Words';
import { PartFields } from './PartFields';
import { readStillOpen, StillOpen } from './StillOpen';
import { closeRequest } from './close-request';
import { WaiveRest } from './WaiveRest';

const outcomes = outcomeIds.map(outcomeById);
const reasonsToStay = whyStayedIds.map(whyStayedById);
const nothingLeft = { never: [], alone: [], together: [] };

interface ClosePanelProps {
  offboarding: Open;
  /** Whether closing is the one thing left to do. */
  ready?: boolean;
  /** The values to start from, where another part suggests how to close. */
  suggested?: { outcome: OutcomeId; note: string };
  onOpen?(step: StepId): void;
}

/** Closes with an outcome; says what still holds the chosen one. */
export function ClosePanel({ offboarding, ready, suggested, onOpen }: ClosePanelProps) {
  const card = useCard();
  const id = suggested ? `close-as-${suggested.outcome}` : 'close-offboarding';
  const form = card.form('close');
  const { outcome } = form.draft;
  const chosen = outcome && outcomeById(outcome);
  const isPart = chosen?.ends === 'part';
  const part = isPart ? partOf(offboarding, form.draft) : offboarding.part;
  const rest = chosen?.needsEveryGate ? restOf({ ...offboarding, part }) : nothingLeft;
  const steps = [...rest.alone, ...rest.together];
  const way = wayTo(card, { steps, closes: true });
  const close = (draft: FormDraft) =>
    closeRequest({ ...suggested, ...offboarding.part, ...draft }, rest);
  const make = (draft: FormDraft) =>
    way === 'after_approval' ? asking(close(draft)) : close(draft);
  const waived = rest.alone.length + rest.together.length;
  return (
    <SavePanel
      form={form}
      id={id}
      label={suggested ? `Close as “${outcomeById(suggested.outcome).label}”…` : 'Close…'}
      title="Close the offboarding"
      variant={ready ? 'primary' : 'transparent'}
      size="sm"
      onOpen={() => begin(card, form, { offboarding, ready, suggested })}
      save={saveWords(way, waived)}
      held={whyNotNow(way) ?? heldWords(rest.never, offboarding)}
      make={make}
    >
      <HowItEnded form={form} offboarding={offboarding} chosen={chosen} />
      {isPart && <PartFields form={form} stored={offboarding.part} />}
      {chosen?.asksWhyStayed && <WhyStayed form={form} />}
      <WaiveRest
        form={form}
        offboarding={offboarding}
        rest={rest}
        onOpen={(step) => {
          onOpen?.(step);
          card.closePanel(id);
        }}
      />
      <StillOpen outcome={outcome} tellsMoney={!steps.some(asksForMoney)} />
      {chosen?.needsEveryGate && <StillToCome offboarding={offboarding} />}
      <Words
        label="A closing note"
        name="closing_note"
        limit="words"
        form={form}
        keep="note"
        field="note"
        stored={suggested?.note}
      />
      {way !== 'unknown' && <ApprovalNote way={way} />}
      {way === 'shown' && <AskButton form={form} make={close} after={() => card.closePanel(id)} />}
    </SavePanel>
  );
}

const saveWords = (way: Way, waived: number) => {
  if (way === 'after_approval') return askWords;
  return waived > 0 ? `Waive ${waived} and close` : 'Close the offboarding';
};

/** Why it cannot be closed yet; undefined if nothing holds it. */
const heldWords = (steps: readonly StepId[], by: ByPlaybook): string | undefined =>
  steps.length > 0
    ? `To be done first: ${steps.map((step) => stepById(step, by).title).join(', ')}.`
    : undefined;

const asksForMoney = (step: StepId) => builtInStep(step)?.nothingOpenIn === 'money';

interface HowItEndedProps {
  form: Form;
  offboarding: Open;
  chosen: ReturnType<typeof outcomeById> | undefined;
}

function HowItEnded({ form, offboarding, chosen }: HowItEndedProps) {
  return (
    <Choice
      asList
      label="How it ended"
      name="outcome"
      required
      options={outcomes.filter(({ id }) => outcomeFits(offboarding, id))}
      value={form.draft.outcome}
      description={chosen?.guidance}
      problem={form.problem('outcome')}
      onChoose={(outcome) => form.change({ outcome })}
    />
  );
}

/** Fills in the suggested outcome, with nothing left to do the one that asks for that, and reads what is still open. */
function begin(
  card: Card,
  form: Form,
  { offboarding, ready, suggested }: Pick<ClosePanelProps, 'offboarding' | 'ready' | 'suggested'>,
): void {
  const finished = ready && !form.draft.outcome ? outcomeOfFinished(offboarding) : undefined;
  const outcome = suggested?.outcome ?? finished;
  if (outcome) form.change({ outcome });
  readStillOpen(card, offboarding);
}

/** How an offboarding ends of which every step is done: as a whole, or the part of it that ends. */
const outcomeOfFinished = ({ part }: Open): OutcomeId | undefined =>
  outcomes.find(({ needsEveryGate, ends }) => needsEveryGate && ends === (part ? 'part' : 'whole'))
    ?.id;

/** What ends and what stays as the form shows it. */
const partOf = ({ part }: Open, draft: FormDraft) => ({
  ends: draft.ends ?? part?.ends ?? '',
  stays: draft.stays ?? part?.stays ?? '',
});

/** Why the client stayed, in a choice and in words. */
function WhyStayed({ form }: { form: Form }) {
  return (
    <>
      <Choice
        label="Why they stayed"
        name="stayed_why"
        required
        options={reasonsToStay}
        value={form.draft.stayedWhy}
        problem={form.problem('stayed.why')}
        onChoose={(stayedWhy) => form.change({ stayedWhy })}
      />
      <Words
        label="What made them stay, in their words or ours"
        name="stayed_words"
        limit="words"
        lines={2}
        form={form}
        keep="words"
        field="stayed.words"
      />
    </>
  );
}

/** Dates that come after the close: the last day of service and the end of the contract. */
function StillToCome({ offboarding }: { offboarding: Open }) {
  const card = useCard();
  const { finalServiceDate: end } = offboarding;
  return (
    <>
      {end && isServiceToEnd(offboarding, card.today) && (
        <Text>{`The last day of service is ${dateInWords(end)}, ${fromToday(end, card.today)}.`}</Text>
      )}
      <RunsOn offboarding={offboarding} />
    </>
  );
}
