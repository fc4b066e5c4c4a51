import { approvalsOf, isEnforced } from '../../../src/offboarding/approval';
import type { ByPlaybook } from '../../../src/playbook/changes';
import type { StepId } from '../../../src/playbook/lookup';
import type { FormResult } from '../form';
import { sentenceOf } from '../../shared/sentences';
import type { WriteRequest } from '../../shared/write-request';

/**
 * How an act is done: at once, after an approval, or at once although the playbook asks for one, which is only shown;
 * `unknown`: not now, because the playbook's version cannot be read.
 */
export type Way = 'at_once' | 'after_approval' | 'shown' | 'unknown';

/** Why an act waits whose way is unknown; undefined for another one. */
export const whyNotNow = (way: Way): string | undefined =>
  way === 'unknown' ? sentenceOf({ code: 'playbook_unreadable' }) : undefined;

export const askWords = 'Ask for approval';

/** What an act does that may need an approval. */
interface Act {
  steps?: readonly StepId[];
  closes?: boolean;
  starts?: boolean;
}

/** How an act that starts, waives steps, or closes, is done by the offboarding's playbook. */
export function wayTo(by: ByPlaybook, act: Act): Way {
  if (by.playbook?.insteadOf) return 'unknown';
  const rule = approvalsOf(by);
  const isAsked =
    (act.starts && rule?.start) ||
    (act.closes && rule?.close) ||
    act.steps?.some((step) => rule?.waive?.includes(step));
  if (!isAsked) return 'at_once';
  return isEnforced(by) ? 'after_approval' : 'shown';
}

/** The request that asks for the approval of another one. */
export function asking(result: FormResult): FormResult {
  if ('sentences' in result) return result;
  const request = askedFor(result.request);
  return request ? { ...result, request } : result;
}

function askedFor({ name, parameters }: WriteRequest): WriteRequest | undefined {
  if (name === 'close_offboarding')
    return { name: 'ask_approval', parameters: { act: { kind: 'close', ...parameters } } };
  if (name === 'start_offboarding')
    return { name: 'ask_approval', parameters: { act: { kind: 'start', ...parameters } } };
  if (name !== 'update_step' || parameters.action !== 'waive') return undefined;
  const { step, reason, waivedBy } = parameters;
  return {
    name: 'ask_approval',
    parameters: { act: { kind: 'waive', step, reason, waivedBy } },
  };
}
