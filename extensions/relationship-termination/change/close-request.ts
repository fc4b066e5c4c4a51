import { isBlank, isName } from '../../../src/offboarding/change';
import type { Rest } from '../../../src/offboarding/waive-rest';
import { outcomeById } from '../../../src/playbook/lookup';
import { sentenceOf } from '../../shared/sentences';
import type { FormDraft } from '../drafts';
import type { FormResult } from '../form';
import { partSentences } from './PartFields';

/**
 * The request that closes and waives what is left, or a sentence for each field that is missing or wrong. `rest`: what is
 * left for the chosen outcome.
 */
export function closeRequest(
  { outcome, note = '', why = '', waivedBy = '', ticked = [], ...draft }: FormDraft,
  { alone, together }: Pick<Rest, 'alone' | 'together'>,
): FormResult {
  if (!outcome) return { sentences: { outcome: 'Choose how it ended.' } };
  const { stayedWhy, words = '', ends = '', stays = '' } = draft;
  const { asksWhyStayed: asks, ends: extent } = outcomeById(outcome);
  const lacking = extent === 'part' ? partSentences({ ends, stays }) : {};
  if (Object.keys(lacking).length > 0) return { sentences: lacking };
  if (asks && !stayedWhy)
    return { sentences: { 'stayed.why': sentenceOf({ code: 'stayed_needs_why' }) } };
  const said = {
    ...(extent === 'part' ? { part: { ends, stays } } : {}),
    ...(note.trim() ? { note } : {}),
    ...(asks && stayedWhy
      ? { stayed: { why: stayedWhy, ...(words.trim() ? { words } : {}) } }
      : {}),
  };
  if (alone.length + together.length === 0)
    return { request: { name: 'close_offboarding', parameters: { outcome, ...said } } };
  const sentences = {
    ...(alone.every((step) => ticked.includes(step))
      ? {}
      : { 'waive.steps': 'Tick each of them to waive it, or do it first.' }),
    ...(isBlank(why) ? { 'waive.reason': sentenceOf({ code: 'waiver_needs_reason' }) } : {}),
    ...(isName(waivedBy) ? {} : { 'waive.waivedBy': sentenceOf({ code: 'waiver_needs_name' }) }),
  };
  if (Object.keys(sentences).length > 0) return { sentences };
  const waive = { steps: [...alone, ...together], reason: why, waivedBy };
  return { request: { name: 'close_offboarding', parameters: { outcome, ...said, waive } } };
}
