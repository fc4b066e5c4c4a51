import { addDays, type CalendarDate } from './calendar-date';
import { clauseOn, type ContractTerms } from './contract-terms';
import { monthsOver, partsOf } from './period';

/** Returns the last day of the minimum term that is in force on a day. */
export function minimumEnd(terms: ContractTerms, day: CalendarDate): CalendarDate | undefined {
  const { clause, since } = clauseOn(terms, 'term', day);
  if (clause.kind !== 'open_ended' || !clause.minimum) return undefined;
  const { months, days } = partsOf(clause.minimum);
  return addDays(monthsOver(since, months), days - 1);
}
