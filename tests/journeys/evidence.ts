import { addDays } from '../../src/calendar/calendar-date';
import { isAsked } from '../../src/offboarding/evidence';
import type { Evidence } from '../../src/offboarding/offboarding';
import { stepById } from '../../src/playbook/book';
import { type StepId } from '../../src/playbook/lookup';
import type { FieldShape, WhenShape } from '../../src/playbook/shape';
import { today } from './today';

/** Characters with a meaning in HTML. */
const trickyWords = 'fewer than 5 < 6 open points & "no worries"';

/** Returns yesterday, or the date in 180 days, counted from the day on which the journey began. */
export const dayFor = (when?: WhenShape) => addDays(today, when === 'future' ? 180 : -1);

/** Returns evidence that a rep could enter. `hasContract`: the contract's terms are entered; `isListed`: so is its list. */
export function evidenceFor(step: StepId, hasContract = false, isListed = false): Evidence {
  const { evidence: shape, needsContract, lists } = stepById(step, {});
  switch (shape.kind) {
    case 'none':
      return { kind: 'none' };
    case 'note':
      return { kind: 'note', text: `On ${step}: ${trickyWords}` };
    case 'date':
      return { kind: 'date', date: dayFor(shape.when) };
    case 'link':
      return { kind: 'link', url: `https://files.example/${step}?v=2` };
    case 'amount':
      return { kind: 'amount', amount: 0 };
    case 'choice': {
      const option = shape.options[1] ?? shape.options[0];
      if (!option) throw new Error(`The step ${step} has no options.`);
      return { kind: 'choice', option: option.id };
    }
    case 'form': {
      const without = [
        hasContract ? needsContract?.none.field : undefined,
        isListed ? lists?.none.field : undefined,
      ];
      const fields = shape.fields.filter(({ id }) => !without.includes(id));
      const none = !isListed && lists?.none.field ? { [lists.none.field]: lists.none.option } : {};
      const entered = Object.fromEntries(fields.map((field) => [field.id, valueFor(field)]));
      const values: Record<string, string> = { ...entered, ...none };
      const asked = fields.filter((field) => isAsked(field, values));
      return {
        kind: 'form',
        values: Object.fromEntries(asked.map(({ id }) => [id, values[id] ?? ''])),
      };
    }
  }
}

function valueFor({ id, type, when, options = [] }: FieldShape): string {
  if (type === 'date') return dayFor(when);
  if (type === 'link') return `https://files.example/${id}?v=2`;
  if (type === 'choice') return (options[1] ?? options[0])?.id ?? '';
  return `On ${id}: ${trickyWords}`;
}
