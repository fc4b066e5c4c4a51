import { textLimits } from '../../src/api/fields';
import type { Reply } from '../../src/api/reply';
import { sentenceOf } from '../../src/messages/refusal-words';
import type { RefusalCode } from '../../src/offboarding/outcome';

export { lackingSentence, sentenceOf } from '../../src/messages/refusal-words';

/** What to say of a reply that is not done: the refusal's sentence, or `otherwise` where it failed. */
export const sentenceOfReply = (
  reply: Exclude<Reply<unknown>, { status: 'done' }>,
  otherwise: string,
): string => (reply.status === 'refused' ? sentenceOf(reply.refusal) : otherwise);

/** Ends a sentence on a failure: what is open since before a deploy may call functions that are no longer there. */
export const againOrReload = 'Trying again is safe; if it does not help, reload the page.';

/** The sentence for a save that failed unexpectedly. */
export const failedSentence =
  'What you entered is still here, and trying again is safe. If it does not help, copy it and reload the page.';

/** The sentence for a read that failed unexpectedly. */
export const failedToReadSentence = `Reading did not finish. ${againOrReload}`;

/** The sentence for an act on many companies that HubSpot did not answer. */
export const noAnswerSentence = `HubSpot did not answer. ${againOrReload}`;

/** `12 characters left`, shown for the last fifth of the limit. */
export const charactersLeft = (
  text: string,
  limit: keyof typeof textLimits,
): string | undefined => {
  const left = textLimits[limit] - text.length;
  if (left > textLimits[limit] * 0.2) return undefined;
  return left >= 0 ? `${left} characters left` : `${-left} characters too many`;
};

/** Refusals which mean that the card shows an old state: it reads again. */
export const staleCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'not_found',
  'record_deleted',
  'already_under_way',
  'already_closed',
  'closed_meanwhile',
  'changed_meanwhile',
  'step_does_not_apply',
  'step_unknown',
  'step_already_done',
  'step_already_waived',
  'step_not_done',
  'meeting_not_found',
  'survey_no_link',
  'survey_changed',
  'stage_is_held',
  'stage_not_next',
  'close_is_held',
  'is_paused',
  'not_ended',
  'approval_waiting',
  'approval_refused',
]);
