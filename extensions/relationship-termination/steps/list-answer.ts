import type { Live } from '../../../src/api/live';
import { answerOfListed } from '../../../src/offboarding/evidence-agrees';
import { answerIn, type Item } from '../../../src/offboarding/items';
import { registersOf, type Step } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { ownerInWords, type Owners } from '../../shared/useOwners';

/** The items of the lists; undefined where not all were read. */
export const itemsIn = (live: Live | undefined): readonly Item[] | undefined =>
  live?.tasks?.status === 'loaded' && live.tasks.value.notRead === 0
    ? live.tasks.value.items
    : undefined;

/** What is open in the step's lists, an item a line: `Trade fair, Hamburg, 26 April 2027, Ada Marsh`. */
export const listedWords = ({ id }: Step, items: readonly Item[], owners: Owners): string =>
  registersOf(id)
    .flatMap((register) =>
      items
        .filter((item) => item.register === register.id && item.state === 'open')
        .map(({ values, due, ownerId }) => [
          ...register.fields.flatMap((field) => (field.type === 'text' ? values[field.id] : [])),
          due && dateInWords(due),
          ownerId && ownerInWords(ownerId, owners, false),
        ]),
    )
    .map((parts) => parts.filter(Boolean).join(', '))
    .join('\n');

/** The answer that the step's list gives, so that it is not asked again. */
export function listAnswer({ id }: Step, live: Live | undefined): string | undefined {
  const items = itemsIn(live) ?? [];
  const given = registersOf(id).map((register) => answerIn(register, items));
  return given.find((answer) => answer !== undefined) ?? answerOfListed(id, items);
}
