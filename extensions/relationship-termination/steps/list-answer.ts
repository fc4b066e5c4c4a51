import type { Live } from '../../../src/api/live';
import { answerOfListed } from '../../../src/offboarding/evidence-agrees';
import { answerIn, titleOf, type Item } from '../../../src/offboarding/items';
import { registerById, registersOf, type Step } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
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

/** The items of a list with what came of each, an item a line: `Keeping one part with us: Declined, Price.` */
export const answeredWords = (list: string, items: readonly Item[]): string =>
  items
    .filter(({ register }) => register === list)
    .map(({ register: id, values }) => {
      const register = registerById(id);
      const answers = register.done.fields.flatMap((field: FieldShape) => {
        const value = values[field.id];
        return value ? [field.options?.find(({ id }) => id === value)?.label ?? value] : [];
      });
      return `${titleOf(register, values)}: ${answers.join(', ') || 'no answer yet'}`;
    })
    .join('\n');

/** The first day on which something open in the step's lists is due. */
export const firstDue = ({ id }: Step, items: readonly Item[]): CalendarDate | undefined =>
  items
    .filter(({ register, state }) => state === 'open' && registerById(register).step === id)
    .flatMap(({ due }) => due ?? [])
    .sort()[0];

/** The answer that the step's list gives, so that it is not asked again. */
export function listAnswer({ id }: Step, items: readonly Item[]): string | undefined {
  const given = registersOf(id).map((register) => answerIn(register, items));
  return given.find((answer) => answer !== undefined) ?? answerOfListed(id, items);
}
