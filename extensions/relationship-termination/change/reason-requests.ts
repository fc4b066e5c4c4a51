import { ifKnown, type Offboarding } from '../../../src/offboarding/offboarding';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { initiatorById, type InitiatorId } from '../../../src/playbook/lookup';
import { reasonFits } from '../../../src/offboarding/reason-rules';
import { sentenceOf } from '../../shared/sentences';
import { reasonOf, wordsOf } from '../reason-words';

/** The stated reason as the form shows it: what is stored, until something else is entered, by the rule of the start. */
export function statedDraft(offboarding: Offboarding, draft: FormDraft): FormDraft {
  const { statedWords, ownWords } = offboarding;
  const { detail } = offboarding.statedReason;
  const id = ifKnown(offboarding.statedReason.id);
  const by = ifKnown(offboarding.initiator);
  const stored = { words: statedWords, ownWords, reason: id, detail };
  const shown = { ...stored, ...(by ? { initiator: by } : {}), ...draft };
  const isStored = shown.initiator === by && shown.reason === id;
  return isStored || !shown.initiator ? shown : withInitiator(shown.initiator, shown);
}

/** Without a reason that does not fit who ended it. */
export function withFittingReason(draft: FormDraft): FormDraft {
  const { initiator, reason } = draft;
  if (!reason || reasonFits(initiator, reason)) return draft;
  return { ...draft, reason: undefined, detail: undefined };
}

/** With who ends it, and the reason that they nearly always have in the place of none or of one that does not fit. */
export function withInitiator(initiator: InitiatorId, draft: FormDraft): FormDraft {
  const fitting = withFittingReason({ ...draft, initiator });
  const { usualReason } = initiatorById(initiator);
  return fitting.reason || !usualReason ? fitting : { ...fitting, reason: usualReason };
}

/** The analysed reason as the form shows it. */
export function analysedDraft(offboarding: Offboarding, draft: FormDraft): FormDraft {
  const { analysedReason, analysedNote, avoidable, competitor, competitorContractEnd } =
    offboarding;
  return {
    reason: analysedReason?.id,
    detail: analysedReason?.detail,
    note: analysedNote,
    avoidable,
    competitor,
    date: competitorContractEnd,
    ...draft,
  };
}

/** The request for the client's reason, or a sentence for each field that is missing or wrong. */
export function statedRequest(shown: FormDraft): FormResult {
  const { initiator } = shown;
  const words = wordsOf(shown);
  const reason = reasonOf(shown);
  if (!reason) return { sentences: { 'reason.id': sentenceOf({ code: 'reason_does_not_fit' }) } };
  const parameters = {
    which: 'stated',
    reason,
    words,
    ...(initiator ? { initiator } : {}),
  } as const;
  return { request: { name: 'update_reason', parameters } };
}

/** The request for our own reason, which includes whether it was avoidable. */
export function analysedRequest(shown: FormDraft): FormResult {
  const { note = '', avoidable, competitor = '', date } = shown;
  const reason = reasonOf(shown);
  if (!reason || !avoidable) {
    return {
      sentences: {
        ...(reason ? {} : { 'reason.id': 'Choose why it ends in your own view.' }),
        ...(avoidable ? {} : { avoidable: 'Say whether it could have been avoided.' }),
      },
    };
  }
  return {
    request: {
      name: 'update_reason',
      parameters: {
        which: 'analysed',
        reason,
        avoidable,
        ...(note.trim() ? { note } : {}),
        ...(competitor.trim() ? { competitor } : {}),
        ...(date ? { competitorContractEnd: date } : {}),
      },
    },
  };
}
