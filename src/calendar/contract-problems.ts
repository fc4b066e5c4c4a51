/** Problems for which contract dates cannot be computed, each with what to do. */
const sentences = {
  not_a_date: 'This is not a date.',
  date_out_of_range: 'Dates must lie between 1900 and 2199.',
  length_not_whole: 'A length must be a whole number.',
  length_not_positive: 'A length must be at least 1, and days of delivery at least 0.',
  length_too_long: 'This length is longer than any contract that can be worked out here.',
  list_too_long: 'There are more entries than can be worked out here.',
  end_before_start: 'The term must not end before it begins.',
  renewal_without_term: 'A contract without an end cannot renew itself. Set a term, or no renewal.',
  renewal_without_periods: 'Say for how long each renewal runs.',
  notice_unknown: 'Say what notice the contract asks for: it does not end by itself.',
  term_end_without_term:
    'Notice to the end of the term needs a term that ends. Set a term, or another end for notice.',
  window_without_term:
    'Only notice to the end of the term can have a window. Leave the window out, or choose the end of the term.',
  window_too_short:
    'The window must open before its last day: enter a longer time for its opening.',
  amendment_changes_nothing: 'Say what the amendment changes: term, renewal or notice.',
  amendments_on_same_day: 'Two amendments take effect on one day. Enter them as one.',
  amendment_before_start: 'An amendment cannot take effect before the contract begins.',
  amendment_after_end: 'By this day the contract is over, so nothing is left to amend.',
  notice_before_start:
    'Notice before the contract begins cannot be worked out here. Ask whoever keeps the contract.',
  notice_after_end: 'By this day the contract is over, so notice is not needed.',
  notice_too_early:
    'On this day the contract does not take notice yet. Enter the day within the window on which it was given again.',
  right_before_start: 'The contract cannot end before it begins.',
  received_before_sent: 'Notice cannot be received before it was sent.',
} as const;

export type ContractProblemCode = keyof typeof sentences;

export const isContractProblemCode = (code: string): code is ContractProblemCode =>
  Object.hasOwn(sentences, code);

/** The problem for which there are no dates. */
export interface ContractProblem {
  ok: false;
  problem: ContractProblemCode;
  /** Path of the wrong field, dot-separated: `notice.length`, `amendments.0.on`, `given.on`. */
  field: string;
}

export function contractProblem(problem: ContractProblemCode, field: string): ContractProblem {
  return { ok: false, problem, field };
}

/** Returns the problem in plain English, with what to do. */
export function problemSentence({ problem }: Pick<ContractProblem, 'problem'>): string {
  return sentences[problem];
}
