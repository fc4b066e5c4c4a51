import { evidenceAsked } from '../../src/offboarding/applies';
import { isAsked } from '../../src/offboarding/evidence';
import { dueDate } from '../../src/offboarding/due-date';
import type { Evidence, Offboarding } from '../../src/offboarding/offboarding';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { stepById } from '../../src/playbook/book';
import { type StepId } from '../../src/playbook/lookup';
import type { FieldShape } from '../../src/playbook/shape';

/**
 * Returns evidence of the kind that a step asks for; `isListed`: its list has items. A future date is the step's due date if that is in the future; any
 * other date is today.
 */
export function evidenceFor(
  step: StepId,
  offboarding: Offboarding,
  today: CalendarDate,
  isListed = false,
): Evidence {
  const { doneWhen, lists } = stepById(step, {});
  const evidence = evidenceAsked(step, offboarding);
  const due = dueDate(step, offboarding);
  switch (evidence.kind) {
    case 'none':
      return { kind: 'none' };
    case 'note':
      return { kind: 'note', text: doneWhen };
    case 'date':
      return { kind: 'date', date: evidence.when === 'past' ? today : laterOf(today, due) };
    case 'link':
      return { kind: 'link', url: `https://files.example/${offboarding.key}/${step}` };
    case 'amount':
      return { kind: 'amount', amount: 0 };
    case 'choice':
      return {
        kind: 'choice',
        option: lists && !isListed ? lists.none.option : firstOf(evidence.options).id,
      };
    case 'form': {
      const dayOf = ({ when, notBefore }: FieldShape) => {
        const day = when === 'past' ? today : laterOf(today, due);
        return notBefore ? laterOf(day, offboarding.finalServiceDate) : day;
      };
      const unsaid = saidOfWhatIs(step, offboarding, isListed);
      const saidOf = (field: FieldShape) => ({
        ...field,
        options: field.options?.filter(
          ({ id }) => !(isListed && field.id === lists?.none.field && id === lists.none.option),
        ),
      });
      const values = Object.fromEntries(
        evidence.fields
          .filter(({ id, required }) => required || !unsaid.includes(id))
          .map((field) => [field.id, valueFor(saidOf(field), offboarding, dayOf(field))]),
      );
      const asked = evidence.fields.filter((field) => field.id in values && isAsked(field, values));
      return {
        kind: 'form',
        values: Object.fromEntries(asked.map(({ id }) => [id, values[id] ?? ''])),
      };
    }
  }
}

/** The fields that say that there is none of what is there: of the list, or of a contract. */
function saidOfWhatIs(step: StepId, { contract }: Offboarding, isListed: boolean): string[] {
  const { lists, needsContract } = stepById(step, {});
  return [
    ...(isListed && lists?.none.field ? [lists.none.field] : []),
    ...(contract && needsContract ? [needsContract.none.field] : []),
  ];
}

/** Texts of forms that are not about our own people, by field: the client's, the new provider's, and how things go. */
const theirs: Readonly<Record<string, string>> = {
  agreed_with: 'Jana Berg',
  received_by: 'Jana Berg',
  confirmed_by: 'Jana Berg',
  signed_by: 'Jana Berg',
  provider: 'Neuland Systems',
  provider_contact: 'Tom Lind',
  provider_reachable: 'tom.lind@neuland.example',
  reachable: 'By e-mail, on working days',
  delivery: 'By download from a protected folder',
  proof: 'The log of the deletion, confirmed by e-mail',
};

const laterOf = (a: CalendarDate, b: CalendarDate | undefined) => (b && b > a ? b : a);

function firstOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new RangeError('A choice without options.');
  return first;
}

function valueFor({ id, type, options = [] }: FieldShape, o: Offboarding, day: CalendarDate) {
  if (type === 'date') return day;
  if (type === 'link') return `https://files.example/${o.key}/${id}`;
  if (type === 'choice') return firstOf(options).id;
  if (type === 'long') return 'As agreed with the client.';
  return theirs[id] ?? o.owner?.name ?? o.startedBy.name;
}
