import type { CalendarDate } from './calendar-date';
import { checkClauses, checkDate, first, type ClauseFinding } from './check-clauses';
import { contractProblem } from './contract-problems';
import {
  clauseOn,
  noticeClauses,
  type Amendment,
  type ContractSituation,
  type ContractTerms,
} from './contract-terms';
import { isOverBy, termOn, termsOfAmendments } from './renewal';

const maxAmendments = 100;
const maxHolidays = 2_000;

const checked = new WeakMap<ContractTerms, { finding: ClauseFinding }>();

/** Returns the first problem of the terms; undefined if their dates can be computed. Terms are checked once. */
export function checkTerms(terms: ContractTerms): ClauseFinding {
  const known = checked.get(terms);
  if (known) return known.finding;
  const finding = findingOf(terms);
  checked.set(terms, { finding });
  return finding;
}

function findingOf(terms: ContractTerms): ClauseFinding {
  return (
    checkDate(terms.start, 'start') ??
    checkLists(terms) ??
    checkClauses(terms, terms.start, '') ??
    first(terms.amendments, (amendment, index) => checkAmendment(terms, amendment, index)) ??
    checkFit(terms, terms.start, '') ??
    checkAmended(terms)
  );
}

/** Returns the first problem of a situation, for terms without problems. */
export function checkSituation(
  terms: ContractTerms,
  { today, given, right }: ContractSituation,
): ClauseFinding {
  const found = checkDate(today, 'today') ?? (right && checkDate(right.on, 'right.on'));
  if (found) return found;
  if (right && right.on < terms.start) return contractProblem('right_before_start', 'right.on');
  if (!given) return undefined;
  const { on, receivedOn } = given;
  if (on < terms.start) return contractProblem('notice_before_start', 'given.on');
  if (receivedOn && receivedOn < on)
    return contractProblem('received_before_sent', 'given.receivedOn');
  return (
    checkDate(on, 'given.on') ??
    (receivedOn && checkDate(receivedOn, 'given.receivedOn')) ??
    (isOverBy(termOn(terms, on), on) ? contractProblem('notice_after_end', 'given.on') : undefined)
  );
}

function checkLists({ amendments, holidays }: ContractTerms): ClauseFinding {
  if (amendments.length > maxAmendments) return contractProblem('list_too_long', 'amendments');
  if (holidays.length > maxHolidays) return contractProblem('list_too_long', 'holidays');
  return first(holidays, (holiday, index) => checkDate(holiday, `holidays.${index}`));
}

function checkAmendment(
  terms: ContractTerms,
  { on, changes }: Amendment,
  index: number,
): ClauseFinding {
  const field = `amendments.${index}`;
  if (!Object.values(changes).some(Boolean))
    return contractProblem('amendment_changes_nothing', field);
  if (terms.amendments.some((other, at) => at < index && other.on === on))
    return contractProblem('amendments_on_same_day', `${field}.on`);
  if (on < terms.start) return contractProblem('amendment_before_start', `${field}.on`);
  return checkDate(on, `${field}.on`) ?? checkClauses(changes, on, `${field}.changes.`);
}

/** Checks that the clauses in force on a day are compatible. */
function checkFit(terms: ContractTerms, day: CalendarDate, at: string): ClauseFinding {
  if (clauseOn(terms, 'term', day).clause.kind !== 'open_ended') return undefined;
  if (clauseOn(terms, 'renewal', day).clause.kind !== 'none')
    return contractProblem('renewal_without_term', `${at}renewal`);
  const name = noticeClauses.find((one) => clauseOn(terms, one, day).clause?.to === 'term_end');
  return name && contractProblem('term_end_without_term', `${at}${name}.to`);
}

/** Checks that the contract still runs on the day of each amendment, and that its clauses then fit. */
function checkAmended(terms: ContractTerms): ClauseFinding {
  const spans = termsOfAmendments(terms);
  return first(terms.amendments, (amendment, index) => {
    const at = `amendments.${index}.`;
    return spans.has(amendment)
      ? checkFit(terms, amendment.on, `${at}changes.`)
      : contractProblem('amendment_after_end', `${at}on`);
  });
}
