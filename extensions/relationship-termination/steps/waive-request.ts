import { isName } from '../../../src/offboarding/change';
import type { StepId } from '../../../src/playbook/lookup';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { sentenceOf } from '../../shared/sentences';

/** The request that waives a step, or a sentence where the reason or the name is missing. */
export function waiveRequest(step: StepId, { why = '', waivedBy = '' }: FormDraft): FormResult {
  const sentences = {
    ...(why.trim() ? {} : { reason: sentenceOf({ code: 'waiver_needs_reason' }) }),
    ...(isName(waivedBy) ? {} : { waivedBy: sentenceOf({ code: 'waiver_needs_name' }) }),
  };
  if (Object.keys(sentences).length > 0) return { sentences };
  return {
    request: { name: 'update_step', parameters: { step, action: 'waive', reason: why, waivedBy } },
  };
}
