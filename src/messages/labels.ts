import type { Closed, Offboarding, WonBack } from '../offboarding/offboarding';
import { unknown } from '../offboarding/offboarding';
import { whoseWords } from '../offboarding/reason-rules';
import {
  initiatorById,
  outcomeById,
  reasonById,
  whyStayedById,
  wonBackWayById,
} from '../playbook/lookup';

/** What stands in place of a value that HubSpot has no longer. */
export const notKnown = 'not known';

/** Returns the label of a reason; `not known` if it was cleared in HubSpot. */
export const reasonLabel = (id: Offboarding['statedReason']['id']): string =>
  id === unknown ? notKnown : reasonById(id).label;

/** Returns the label of who ended the relationship; `not known` if it was cleared in HubSpot. */
export const initiatorLabel = (id: Offboarding['initiator']): string =>
  id === unknown ? notKnown : initiatorById(id).label;

/** Returns whose words the stated ones are: `The client's words`; `Words` while who ended it is not known. */
export const wordsLabel = (initiator: Offboarding['initiator']): string =>
  wordsLabels[whoseWords(initiator)];
const wordsLabels = { ours: 'Our words', clients: "The client's words", unknown: 'Words' } as const;

/** Returns the label of what brought a client back; `not known` if it was cleared in HubSpot. */
export const wonBackLabel = (id: WonBack['how']): string =>
  id === unknown ? notKnown : wonBackWayById(id).label;

/** Returns why the client stayed: `Other terms, or a lower price: “10 % less.”`; undefined where nobody stayed. */
export function stayedText({ outcome, stayed }: Pick<Closed, 'outcome' | 'stayed'>) {
  if (!outcomeById(outcome).asksWhyStayed) return undefined;
  if (!stayed) return notKnown;
  const why = stayed.why === unknown ? notKnown : whyStayedById(stayed.why).label;
  return stayed.words ? `${why}: “${stayed.words}”` : why;
}
