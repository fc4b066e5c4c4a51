import type { NotDone } from '../../src/api/bulk';
import type { bulkReasons, WhyNot } from '../../src/bulk/piles';
import type { RefusalCode } from '../../src/offboarding/outcome';
import { sentenceOf } from './sentences';
import { stepTitle } from '../../src/playbook/book';

/** What is said of the reasons that only acts on many companies have. */
const ofMany: Record<(typeof bulkReasons)[number], string> = {
  already_so: 'It is like that already.',
  no_such_company:
    'HubSpot does not have this company any more: it was deleted, or merged into another.',
  worked_on: 'Somebody worked on it since, so it stays as it is.',
  failed: 'Something went wrong, and the cause is not known. Trying again is safe.',
};

/** What is said of refusals whose sentence in the card points at what the card shows. */
const withoutCard: Partial<Record<RefusalCode, string>> = {
  already_under_way: 'An offboarding is already under way.',
  already_closed: 'The offboarding is closed.',
  not_found: 'There is no offboarding.',
  record_deleted: 'The offboarding record was deleted in HubSpot.',
  change_needs_reason: 'It goes back to an earlier stage, which needs a reason.',
  approval_needed: 'This needs an approval first. Ask for it on the company’s card.',
  changed_meanwhile: 'Somebody changed it since, so it stays as it is.',
};

const isOfMany = (why: WhyNot): why is keyof typeof ofMany => why in ofMany;

/** Why nothing is done on a company. */
export const reasonNot = (why: WhyNot): string =>
  isOfMany(why) ? ofMany[why] : (withoutCard[why] ?? sentenceOf({ code: why }));

/** Why nothing is done on a company, and which steps hold it. */
export function whyNotInWords({ why, steps = [] }: Pick<NotDone, 'why' | 'steps'>): string {
  const sentence = reasonNot(why);
  return steps.length > 0
    ? `${sentence} Left: ${steps.map((step) => stepTitle(step, {})).join(', ')}.`
    : sentence;
}
