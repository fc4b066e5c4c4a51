import type { NothingToStop } from '../offboarding/contract-days';

/** Why the contract has nothing left to be stopped, within a sentence. */
const reasons: Record<NothingToStop, string> = {
  ends_by_right: 'it ends by another right',
  notice_given: 'notice was entered',
  ends_by_itself: 'it ends by itself',
  no_contract: 'there is none in writing',
};

/** `answered by the contract: notice was entered` */
export const contractAnswerWords = (answer: NothingToStop): string =>
  `answered by the contract: ${reasons[answer]}`;
