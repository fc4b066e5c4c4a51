import type { NotDone } from '../../src/api/bulk';
import type { bulkReasons, WhyNot } from '../../src/bulk/piles';
import { stepById } from '../../src/playbook/lookup';
import { sentenceOf } from './sentences';

/** What is said of the reasons that only acts on many companies have. */
const ofMany: Record<(typeof bulkReasons)[number], string> = {
  already_so: 'It is like that already.',
  no_such_company: 'HubSpot does not have this company any more.',
  worked_on: 'Somebody worked on it since, so it stays as it is.',
  failed: 'It did not work, and nobody knows why yet. Trying again is safe.',
};

const isOfMany = (why: WhyNot): why is keyof typeof ofMany => why in ofMany;

/** Why nothing is done on a company, and which steps hold it. */
export function whyNotInWords({ why, steps = [] }: Pick<NotDone, 'why' | 'steps'>): string {
  const sentence = isOfMany(why) ? ofMany[why] : sentenceOf({ code: why });
  return steps.length > 0
    ? `${sentence} Left: ${steps.map((step) => stepById(step).title).join(', ')}.`
    : sentence;
}
