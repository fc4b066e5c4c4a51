import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { dateInWords, days as inDays } from '../calendar/date-in-words';
import { amountInWords } from '../messages/in-words';
import { contractActLabels } from '../offboarding/contract-acts';
import { isOverdue, isStuck, type Row } from './row';

/** An offboarding that a manager should look at, and why, the most pressing reason first. */
export interface ToLookAt {
  row: Row;
  why: string[];
}

interface Pressing {
  /** Lower is more pressing. */
  rank: number;
  /** Of the same rank: lower is more pressing. */
  days: number;
  words: string;
}

/** Days before a contract's day from which it is more pressing than anything overdue. */
const contractPresses = 7;

/** Returns at most `count` of these offboardings, the most pressing first. Those with nothing to say are left out. */
export function lookFirst(rows: readonly Row[], today: CalendarDate, count = 5): ToLookAt[] {
  const distinct = [...new Map(rows.map((row) => [row.companyId, row])).values()];
  return distinct
    .flatMap((row) => {
      const [first, ...others] = pressing(row, today);
      return first ? [{ row, first, others }] : [];
    })
    .sort(
      (a, b) =>
        a.first.rank - b.first.rank ||
        a.first.days - b.first.days ||
        a.row.companyId.localeCompare(b.row.companyId),
    )
    .slice(0, count)
    .map(({ row, first, others }) => ({ row, why: [first, ...others].map(({ words }) => words) }));
}

const pressing = (row: Row, today: CalendarDate): Pressing[] =>
  [contract(row, today), overdue(row, today), stuck(row, today), money(row)]
    .filter((found) => found !== undefined)
    .sort((a, b) => a.rank - b.rank);

function contract({ actBy, contractAct }: Row, today: CalendarDate): Pressing | undefined {
  if (!actBy) return undefined;
  const days = daysBetween(today, actBy);
  const what = contractAct ? contractActLabels[contractAct] : 'Act on the contract';
  const words =
    days < 0
      ? `${what}: ${dateInWords(actBy)} has passed`
      : `${what} by ${dateInWords(actBy)}${days === 0 ? ', today' : ''} at the latest`;
  return { rank: days <= contractPresses ? 0 : 2, days, words };
}

function overdue(row: Row, today: CalendarDate): Pressing | undefined {
  const { nextDue, proofDue } = row;
  if (!nextDue || !isOverdue(row, today)) return undefined;
  const days = daysBetween(nextDue, today);
  return {
    rank: 1,
    days: -days,
    words: `${proofDue === nextDue ? 'A proof is ' : ''}${inDays(days)} overdue`,
  };
}

function stuck(row: Row, today: CalendarDate): Pressing | undefined {
  const { stuckFrom, inStageSince } = row;
  if (!stuckFrom || !inStageSince || !isStuck(row, today)) return undefined;
  const over = daysBetween(stuckFrom, today);
  const words = `${inDays(daysBetween(inStageSince, today))} in this stage, ${over} more than is usual`;
  return { rank: 3, days: -over, words };
}

function money({ waitsFor, openMoney, openMoneyCurrency, openMoneyAsOf }: Row) {
  if (waitsFor !== 'money') return undefined;
  const asOf = openMoneyAsOf ? `, as of ${dateInWords(openMoneyAsOf)}` : '';
  const amount =
    openMoney === undefined ? 'amount not known' : amountInWords(openMoney, openMoneyCurrency);
  return { rank: 4, days: 0, words: `Waits for money: ${amount}${asOf}` };
}
