import type { RefusalCode } from '../offboarding/outcome';

/** Why nothing is done on a company, besides the refusals of a single change. */
export const bulkReasons = ['already_so', 'no_such_company', 'worked_on', 'failed'] as const;

/**
 * `already_so`: the offboarding is as the act would make it. `worked_on`: something was done since, so it is not undone.
 * `failed`: an unexpected error, which the log has.
 */
export type WhyNot = RefusalCode | (typeof bulkReasons)[number];

/** What an act comes to on a company: `create` an offboarding, `change` one, `skip` it, or it `cannot` be done. */
export const piles = ['create', 'change', 'skip', 'cannot'] as const;
export type Pile = (typeof piles)[number];

/** Reasons for which there is nothing to do on a company; for all others it cannot be done. */
const nothingToDo: ReadonlySet<WhyNot> = new Set<WhyNot>([
  'already_so',
  'already_under_way',
  'already_closed',
  'not_found',
  'record_deleted',
]);

/** Returns the pile of a company on which nothing is done. */
export const pileOf = (why: WhyNot): Pile & ('skip' | 'cannot') =>
  nothingToDo.has(why) ? 'skip' : 'cannot';
