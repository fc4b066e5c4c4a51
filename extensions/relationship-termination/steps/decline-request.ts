import type { StepId } from '../../../src/playbook/lookup';
import type { FormResult } from '../form';

/** The client's no to what a step is about, which settles it by one click. */
export const declineRequest = (step: StepId): FormResult => ({
  request: { name: 'update_step', parameters: { step, action: 'decline' } },
});
