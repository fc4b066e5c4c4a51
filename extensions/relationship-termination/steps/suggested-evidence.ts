import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { contractLines } from '../../../src/messages/contract-lines';
import type { Offboarding, Person } from '../../../src/offboarding/offboarding';
import type { SuggestionShape } from '../../../src/playbook/field-shape';
import type { EvidenceShape, FieldShape } from '../../../src/playbook/shape';
import type { FormDraft } from '../drafts';

interface Known {
  offboarding: Offboarding;
  me: Person;
  today: CalendarDate;
}

/** What the form of a step begins with, from `suggest` in the playbook; each can be changed before it is sent. */
export function suggestedEvidence(asked: EvidenceShape, known: Known): FormDraft {
  if (asked.kind === 'date') return asked.suggest ? { date: known.today } : {};
  if (asked.kind !== 'form') return {};
  return { values: suggestedValues(asked.fields, known) };
}

function suggestedValues(fields: readonly FieldShape[], known: Known): Record<string, string> {
  const filled = fields.flatMap(({ id, suggest }) => {
    const value = suggest && suggestionOf(suggest, known);
    return value ? [[id, value]] : [];
  });
  return Object.fromEntries(filled);
}

function suggestionOf(
  suggest: SuggestionShape,
  { offboarding, me, today }: Known,
): string | undefined {
  switch (suggest) {
    case 'viewer':
      return me.name;
    case 'today':
      return today;
    case 'final_service_date': {
      const { finalServiceDate: end } = offboarding;
      return end && end >= today ? end : undefined;
    }
    case 'contract':
      return contractLines(offboarding).join('\n');
  }
}
