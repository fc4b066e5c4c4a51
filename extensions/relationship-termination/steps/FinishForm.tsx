import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { sameEvidence } from '../../../src/offboarding/evidence';
import type { Evidence, Offboarding, StepState } from '../../../src/offboarding/offboarding';
import { type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { declineRequest } from './decline-request';
import { EvidenceForm } from './EvidenceForm';
import { useFinish } from './useFinish';

export interface FinishFormProps {
  form: Form;
  offboarding: Offboarding;
  step: Step;
  state: Extract<StepState, { state: 'todo' | 'doing' }>;
}

/** The evidence that finishes a step, and the other ways to settle it. */
export function FinishForm(props: FinishFormProps) {
  const { form, offboarding, step, state } = props;
  const { today } = useCard();
  const saving = savingAction(form);
  const finish = useFinish(props);
  const { held } = finish;
  const isAskedAbove = step.asksConsent && !offboarding.contact;
  return (
    <Flex direction="column" gap="small">
      {held && form.saveState?.status !== 'refused' && <Text>{heldWords}</Text>}
      {finish.isAsked && (
        <EvidenceForm
          key={JSON.stringify(finish.suggested)}
          asked={finish.asked}
          form={{ ...form, draft: finish.filled(form.draft), problem: finish.problem }}
          name={`evidence_${step.id}`}
          today={today}
          money={finish.money}
        />
      )}
      <Flex gap="small" wrap align="center">
        {finish.byButton && (
          <SaveButton
            variant={finish.byButton}
            size="sm"
            saving={saving === 'finish'}
            disabled={saving !== undefined || finish.isAdding}
            onClick={() => finish.submit()}
          >
            {finish.leavesOpen ? 'Add it' : finish.adds ? 'Add it and mark done' : 'Mark done'}
          </SaveButton>
        )}
        <TakeUp form={form} step={step} state={state} draft={finish.draft} />
        {step.declined && !isAskedAbove && (
          <DeclineButton step={step} form={form} words={step.declined.words} />
        )}
        <WaiveButton step={step} form={form} disabled={saving !== undefined} held={held} />
      </Flex>
    </Flex>
  );
}

/** In place of the amount while HubSpot shows open money: what is open stands above. Marking it done reads it anew. */
const heldWords =
  'This step is done once HubSpot shows no open money: marking it done reads the invoices anew. Or waive it by name and with a reason.';

/** The client's no, which settles the step by one click. */
function DeclineButton({ step, form, words }: { step: Step; form: Form; words: string }) {
  const saving = savingAction(form);
  return (
    <SaveButton
      size="sm"
      saving={saving === 'decline'}
      disabled={saving !== undefined}
      onClick={() => form.submit(() => declineRequest(step.id))}
    >
      {words}
    </SaveButton>
  );
}

type TakeUpProps = Pick<FinishFormProps, 'form' | 'step' | 'state'> & {
  draft: Evidence | undefined;
};

/** Keeps what is entered so far with the step, so that it is there after a reload; without anything, marks it as started. */
function TakeUp({ form, step, state, draft }: TakeUpProps) {
  const isNew = draft && !(state.evidence && sameEvidence(state.evidence, draft));
  if (!isNew && state.state === 'doing') return null;
  const saving = savingAction(form);
  const kept = isNew ? { evidence: draft } : {};
  const parameters = { step: step.id, action: 'take_up', ...kept } as const;
  const request = { name: 'update_step', parameters } as const;
  return (
    <Button
      size="sm"
      variant="transparent"
      disabled={saving !== undefined}
      onClick={() => form.submit(() => ({ request, keepsDraft: true }))}
    >
      {saving === 'take_up' ? 'Saving…' : isNew ? 'Keep as draft' : 'Mark as started'}
    </Button>
  );
}

interface WaiveButtonProps {
  step: Step;
  form: Form;
  disabled: boolean;
  held: boolean;
}

function WaiveButton({ step, form, disabled, held }: WaiveButtonProps) {
  if (step.waiver === 'never') return null;
  return (
    <Button
      size="sm"
      variant={held ? 'secondary' : 'transparent'}
      disabled={disabled}
      onClick={() => form.change({ waiving: true })}
    >
      Waive…
    </Button>
  );
}

const savingAction = ({ saving }: Form) =>
  saving?.name === 'update_step' ? saving.parameters.action : undefined;
