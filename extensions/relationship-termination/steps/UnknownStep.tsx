import { Alert, Flex } from '@hubspot/ui-extensions';
import { unknown, type StepState } from '../../../src/offboarding/offboarding';
import type { Step } from '../../../src/playbook/lookup';
import { SaveButton } from '../../shared/parts/SaveButton';
import type { Form } from '../form';

interface UnknownStepProps {
  form: Form;
  step: Step;
  state: Extract<StepState, { state: typeof unknown }>;
}

/** A step whose state HubSpot does not say, and what to do about it. */
export function UnknownStep({ form, step, state }: UnknownStepProps) {
  const reopen = { name: 'update_step', parameters: { step: step.id, action: 'reopen' } } as const;
  if (state.lacks !== undefined) {
    return (
      <Alert title="It is not known how this step stands" variant="warning">
        HubSpot lacks the property {state.lacks}. If someone archived it, an admin restores it in
        HubSpot's property settings, and its values come back. If it is new, an admin runs: npm run
        provision -- apply. Until then nothing is written to it.
      </Alert>
    );
  }
  return (
    <Flex direction="column" gap="small" align="start">
      <Alert title="It is not known how this step stands" variant="warning">
        Someone cleared its state in HubSpot. Set it to do, and mark it done again if it was.
      </Alert>
      <SaveButton
        size="xs"
        saving={form.saving !== undefined}
        onClick={() => form.submit(() => ({ request: reopen }))}
      >
        Set to do
      </SaveButton>
    </Flex>
  );
}
