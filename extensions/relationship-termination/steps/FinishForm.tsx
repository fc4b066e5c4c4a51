import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Live } from '../../../src/api/live';
import { evidenceAsked } from '../../../src/offboarding/applies';
import { answerIn } from '../../../src/offboarding/items';
import type { Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { registersOf, stageOfStep, type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import { knownMoney } from '../money/known-money';
import { SaveButton } from '../../shared/parts/SaveButton';
import { lastOf } from '../../shared/useOnDemand';
import { lastRead } from '../useLive';
import { draftFrom, finishRequest } from './evidence-request';
import { EvidenceForm } from './EvidenceForm';
import { unaddedIn, unaddedWords } from '../registers/unadded';
import { suggestedEvidence } from './suggested-evidence';

interface FinishFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
}

/** The evidence that finishes a step, and the other ways to settle it. */
export function FinishForm({ form, offboarding, step, state }: FinishFormProps) {
  const card = useCard();
  const saving = savingAction(form);
  const isMeeting = useIsMeeting(step);
  const asked = evidenceAsked(step.id, offboarding);
  const known = { offboarding, me: card.me, today: card.today };
  const begun = state.evidence ?? suggestedEvidence(asked, known);
  const live = lastRead(card.liveOf(stageOfStep(step.id)));
  const option = answerOf(step, live);
  const filled = (draft: FormDraft) =>
    draftFrom(asked, begun, { ...(option ? { option } : {}), ...draft });
  const unadded = unaddedIn(step.id, card.form);
  const money = knownMoney(live, lastOf(card.contractFacts.state));
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
                unadded
                  ? { sentences: { unadded: unaddedWords(unadded) } }
                  : finishRequest({ id: step.id, evidence: asked }, filled(draft), {
                      offboarding,
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
          <StepAction step={step} form={form} action="take_up" keepsDraft>
            Start this step
          </StepAction>
        )}
        {step.declined && (
          <StepAction step={step} form={form} action="decline">
            {step.declined.words}
          </StepAction>
        )}
        <WaiveButton step={step} form={form} disabled={saving !== undefined} />
      </Flex>
      {unadded && form.problem('unadded') && <Text>{form.problem('unadded')}</Text>}
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

interface StepActionProps extends Pick<FinishFormProps, 'step' | 'form'> {
  action: 'take_up' | 'decline';
  /** What is typed stays in the form. */
  keepsDraft?: boolean;
  children: string;
}

/** A button that changes the step's state by one click. */
function StepAction({ step: { id }, form, action, keepsDraft = false, children }: StepActionProps) {
  const saving = savingAction(form);
  const request = { name: 'update_step', parameters: { step: id, action } } as const;
  return (
    <SaveButton
      size="sm"
      saving={saving === action}
      disabled={saving !== undefined}
      onClick={() => form.submit(() => ({ request, keepsDraft }))}
    >
      {children}
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

const savingAction = ({ saving }: Form) =>
  saving?.name === 'update_step' ? saving.parameters.action : undefined;
