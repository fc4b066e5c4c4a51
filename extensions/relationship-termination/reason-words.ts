import { dateInWords } from '../shared/dates';
import type { Offboarding, Reason, StatedReason } from '../../src/offboarding/offboarding';
import { isReasonOurs } from '../../src/offboarding/reason-rules';
import type { FormDraft } from './drafts';
import { reasonById } from '../../src/playbook/lookup';
import type { ByPlaybook } from '../../src/playbook/changes';
import { reasonDetailOf } from '../../src/playbook/book';

/** A reason from what was chosen, or nothing while the first level is open. */
export const reasonOf = (draft: {
  reason?: Reason['id'];
  detail?: Reason['detail'];
}): Reason | undefined =>
  draft.reason && { id: draft.reason, ...(draft.detail ? { detail: draft.detail } : {}) };

/** The words of whoever gives the reason: ours, or the client's. */
export const wordsOf = ({
  initiator,
  words = '',
  ownWords = '',
}: Pick<FormDraft, 'initiator' | 'words' | 'ownWords'>): string =>
  isReasonOurs(initiator) ? ownWords : words;

/** The second level, for the line under the reason. */
export const statedMore = (offboarding: Offboarding): string | undefined =>
  detailText(offboarding.statedReason, offboarding);

/** Our own view of the reason. */
export const analysedText = ({ analysedReason }: Offboarding): string =>
  analysedReason ? reasonById(analysedReason.id).label : 'Not looked into yet';

const avoidable = { yes: 'Avoidable', no: 'Not avoidable', unsure: 'Avoidable? Unsure' } as const;

/** The second level, whether it could have been avoided, and whom they go to, once someone has said so. */
export function analysedMore(offboarding: Offboarding): string | undefined {
  const { analysedReason, avoidable: could } = offboarding;
  const parts = [
    analysedReason && detailText(analysedReason, offboarding),
    could && avoidable[could],
    competitorText(offboarding),
  ];
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** `New provider: Rival GmbH, contract until 30 June 2028`; undefined while neither is known. */
function competitorText({ competitor, competitorContractEnd: end }: Offboarding) {
  if (!competitor && !end) return undefined;
  const until = end ? `, contract until ${dateInWords(end)}` : '';
  return `New provider: ${competitor ?? 'not known'}${until}`;
}

const detailText = ({ detail }: StatedReason, by: ByPlaybook) =>
  detail && reasonDetailOf(detail, by)?.label;
