import type { Live } from '../../../src/api/live';
import { answerOfListed } from '../../../src/offboarding/evidence-agrees';
import { answerIn, type Item } from '../../../src/offboarding/items';
import { registersOf, type Step } from '../../../src/playbook/lookup';

/** The items of the lists; undefined where not all were read. */
export const itemsIn = (live: Live | undefined): readonly Item[] | undefined =>
  live?.tasks?.status === 'loaded' && live.tasks.value.notRead === 0
    ? live.tasks.value.items
    : undefined;

/** The answer that the step's list gives, so that it is not asked again. */
export function listAnswer({ id }: Step, live: Live | undefined): string | undefined {
  const items = itemsIn(live) ?? [];
  const given = registersOf(id).map((register) => answerIn(register, items));
  return given.find((answer) => answer !== undefined) ?? answerOfListed(id, items);
}
