import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect, type ReactNode } from 'react';
import type { Live } from '../../../src/api/live';
import { registersOf, stageOfStep, type Step } from '../../../src/playbook/lookup';
import { evidenceAsked } from '../../../src/offboarding/applies';
import { answerIn } from '../../../src/offboarding/items';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import { StepMeetings } from '../meetings/StepMeetings';
import { finishesStep } from '../messages/message-request';
import { FoldedMessages, MessageDrafts, messagesOffered } from '../messages/MessageDrafts';
import { knownMoney } from '../money/known-money';
import { OpenMoneySection } from '../money/OpenMoneySection';
import { SaveButton } from '../../shared/parts/SaveButton';
import { lastRead } from '../useLive';
import { lastOf } from '../../shared/useOnDemand';
import { draftFrom, finishRequest } from './evidence-request';
import { EvidenceForm } from './EvidenceForm';
import { HowTo } from './HowTo';
import { suggestedEvidence } from './suggested-evidence';
import { LookBack } from './LookBack';
import { WaiveForm } from './WaiveForm';

interface OpenStepProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
  /** Shown above the form that finishes the step. */
  children?: ReactNode;
}

/** A step to do: the form that finishes it, and how to go about it on demand. */
export function OpenStep({ form, offboarding, step, state, children }: OpenStepProps) {
  useMoneyReadAfterRefusal(form, step);
  return (
    <Flex direction="column" gap="small">
      {step.nothingOpenIn === 'money' && <OpenMoneySection stage={stageOfStep(step.id)} />}
      <Text variant="microcopy">
        Done when: {step.doneWhen} <StartedBy state={state} />
      </Text>
      {step.looksBack && <LookBack offboarding={offboarding} />}
      {children}
      {form.draft.waiving ? (
        <WaiveForm step={step} form={form} />
      ) : (
        <>
          <Messages offboarding={offboarding} step={step} />
          {step.meeting && <StepMeetings offboarding={offboarding} step={step} />}
          <FinishForm form={form} offboarding={offboarding} step={step} state={state} />
        </>
      )}
      <HowTo offboarding={offboarding} step={step} state={state} />
    </Flex>
  );
}

/** The step's messages: at once where one of them finishes the step, else folded. */
function Messages({ offboarding, step }: Pick<OpenStepProps, 'offboarding' | 'step'>) {
  const card = useCard();
  const offered = messagesOffered(card, offboarding, step);
  if (!offered.some(({ id }) => finishesStep(id, offboarding)))
    return <FoldedMessages offboarding={offboarding} step={step} />;
  return (
    <>
      <MessageDrafts offboarding={offboarding} step={step} />
      <Text variant="microcopy">Or mark it done without the message.</Text>
    </>
  );
}

function StartedBy({ state: { state, mark } }: Pick<OpenStepProps, 'state'>) {
  const card = useCard();
  if (!mark) return null;
  const verb = state === 'doing' ? 'Started' : 'Reopened';
  return <Text inline>{`${verb} by ${mark.by.name}, ${card.formatInstant(mark.at)}.`}</Text>;
}

/** Reads the invoices again after a refusal because money is open. */
function useMoneyReadAfterRefusal({ saveState }: Form, { id }: Step) {
  const { readLiveAgain } = useCard();
  const refused = saveState?.status === 'refused' && saveState.refusal.code === 'money_open';
  useEffect(() => {
    if (refused) readLiveAgain(stageOfStep(id));
  }, [refused, readLiveAgain, id]);
}

function FinishForm({ form, offboarding, step, state }: OpenStepProps) {
  const card = useCard();
  const saving = savingAction(form);
  const isMeeting = useIsMeeting(step);
  const asked = evidenceAsked(step.id, offboarding);
  const begun = state.evidence
    ? {}
    : suggestedEvidence(asked, { offboarding, me: card.me, today: card.today });
  const live = lastRead(card.liveOf(stageOfStep(step.id)));
  const option = answerOf(step, live);
  const filled = (draft: FormDraft) =>
    draftFrom(asked, state.evidence, {
      ...begun,
      ...(option ? { option } : {}),
      ...draft,
      ...valuesOf(begun, draft),
    });
  const money = knownMoney(live, lastOf(card.contractFacts.state));
  const takeUp = { name: 'update_step', parameters: { step: step.id, action: 'take_up' } } as const;
  return (
    <Flex direction="column" gap="small">
      {!isMeeting && (
        <EvidenceForm
          asked={asked}
          form={{ ...form, draft: filled(form.draft) }}
          name={`evidence_${step.id}`}
          today={card.today}
          money={money}
        />
      )}
      <Flex gap="small" wrap align="center">
        {!isMeeting && (
          <SaveButton
            variant="primary"
            size="sm"
            saving={saving === 'finish'}
            disabled={saving !== undefined}
            onClick={() =>
              form.submit((draft) =>
                finishRequest({ id: step.id, evidence: asked }, filled(draft), {
                  today: card.today,
                  money,
                  items: itemsIn(live),
                }),
              )
            }
          >
            Mark done
          </SaveButton>
        )}
        {state.state === 'todo' && (
          <SaveButton
            size="sm"
            saving={saving === 'take_up'}
            disabled={saving !== undefined}
            onClick={() => form.submit(() => ({ request: takeUp, keepsDraft: true }))}
          >
            Start this step
          </SaveButton>
        )}
        <Declined step={step} form={form} saving={saving} />
        <WaiveButton step={step} form={form} disabled={saving !== undefined} />
      </Flex>
    </Flex>
  );
}

/** Whether the step's meeting finishes it; where meetings cannot be read, the day entered by hand does. */
function useIsMeeting({ id, meeting }: Step): boolean {
  const reading = useCard().liveOf(stageOfStep(id));
  if (!meeting) return false;
  return lastRead(reading)?.meetings?.status === 'loaded' || reading.status === 'loading';
}

/** The items of the lists; undefined where not all were read. */
const itemsIn = (live: Live | undefined) =>
  live?.tasks?.status === 'loaded' && live.tasks.value.notRead === 0
    ? live.tasks.value.items
    : undefined;

/** The answer that the step's list gives, so that it is not asked again. */
function answerOf({ id }: Step, live: Live | undefined): string | undefined {
  const items = itemsIn(live) ?? [];
  return registersOf(id)
    .map((register) => answerIn(register, items))
    .find((answer) => answer !== undefined);
}

/** The client's no to what the step is about: one click settles it. */
function Declined({
  step: { id, declined },
  form,
  saving,
}: Pick<OpenStepProps, 'step' | 'form'> & { saving: ReturnType<typeof savingAction> }) {
  if (!declined) return null;
  const request = { name: 'update_step', parameters: { step: id, action: 'decline' } } as const;
  return (
    <SaveButton
      size="sm"
      saving={saving === 'decline'}
      disabled={saving !== undefined}
      onClick={() => form.submit(() => ({ request }))}
    >
      {declined.words}
    </SaveButton>
  );
}

function WaiveButton({ step, form, disabled }: { step: Step; form: Form; disabled: boolean }) {
  if (step.waiver === 'never') return null;
  return (
    <Button
      size="sm"
      variant="transparent"
      disabled={disabled}
      onClick={() => form.change({ waiving: true })}
    >
      Waive…
    </Button>
  );
}

/** The suggested values of a form under those that were entered. */
const valuesOf = (begun: FormDraft, draft: FormDraft): FormDraft =>
  begun.values ? { values: { ...begun.values, ...draft.values } } : {};

const savingAction = ({ saving }: Form) =>
  saving?.name === 'update_step' ? saving.parameters.action : undefined;
