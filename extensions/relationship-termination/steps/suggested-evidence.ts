import { addWorkingDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { addMonths } from '../../../src/calendar/period';
import { contractLines } from '../../../src/messages/contract-lines';
import type { Evidence, Offboarding, Person } from '../../../src/offboarding/offboarding';
import { holidaysOf } from '../../../src/offboarding/holidays';
import type { Item } from '../../../src/offboarding/items';
import type { LaterDayShape, SuggestionShape } from '../../../src/playbook/field-shape';
import type { EvidenceShape, FieldShape } from '../../../src/playbook/shape';
import { answeredWords } from './list-answer';

interface Known {
  offboarding: Offboarding;
  me: Person;
  /** The e-mail address of the offboarding's owner. */
  ownerEmail?: string | undefined;
  /** The name of the client's contact whom messages are for. */
  client?: string | undefined;
  today: CalendarDate;
  /** What is open in the step's lists, in words. */
  listed?: string | undefined;
  /** The first day on which something in them is due. */
  firstListed?: CalendarDate | undefined;
  /** The items of the offboarding's lists. */
  items?: readonly Item[] | undefined;
}

/**
 * The evidence that the form of a step begins with, from `suggest` in the playbook; each part can be changed before it is
 * sent, and a form may lack some. Undefined if nothing is suggested.
 */
export function suggestedEvidence(asked: EvidenceShape, known: Known): Evidence | undefined {
  switch (asked.kind) {
    case 'date': {
      const date = asked.suggest && dayOf(asked.suggest, known);
      return date && { kind: 'date', date };
    }
    case 'note':
      return asked.suggest && known.listed ? { kind: 'note', text: known.listed } : undefined;
    case 'form':
      return { kind: 'form', values: suggestedValues(asked.fields, known) };
    default:
      return undefined;
  }
}

function dayOf(
  suggest: 'today' | 'first_listed' | LaterDayShape,
  { offboarding, today, firstListed }: Known,
): CalendarDate | undefined {
  if (suggest === 'today') return today;
  return suggest === 'first_listed' ? firstListed : laterDay(suggest, offboarding, today);
}

function laterDay(
  { monthsAfterService }: LaterDayShape,
  offboarding: Offboarding,
  today: CalendarDate,
): CalendarDate {
  const { finalServiceDate: end } = offboarding;
  const from = end && end > today ? end : today;
  return addWorkingDays(addMonths(from, monthsAfterService), 0, holidaysOf(offboarding));
}

/** The evidence that is kept with the step, with what is suggested for fields of a form that it leaves empty. */
export function withSuggested(
  kept: Evidence | undefined,
  suggested: Evidence | undefined,
): Evidence | undefined {
  if (kept?.kind !== 'form' || suggested?.kind !== 'form') return kept ?? suggested;
  return { kind: 'form', values: { ...suggested.values, ...kept.values } };
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
  { offboarding, me, client, ownerEmail, today, items = [] }: Known,
): string | undefined {
  if (typeof suggest === 'object')
    return 'listed' in suggest
      ? answeredWords(suggest.listed, items)
      : laterDay(suggest, offboarding, today);
  switch (suggest) {
    case 'viewer':
      return me.name;
    case 'client_contact':
      return client;
    case 'owner':
      return offboarding.owner?.name ?? me.name;
    case 'owner_email':
      return ownerEmail;
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
