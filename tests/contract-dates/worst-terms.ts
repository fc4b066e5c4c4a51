/** Contracts whose dates take the most work, of those that the record can keep. */
import { addDays } from '../../src/calendar/calendar-date';
import type {
  Amendment,
  ContractSituation,
  ContractTerms,
  Notice,
} from '../../src/calendar/contract-terms';
import { contract, day, every, notice, period, termOf } from '../../src/calendar/testing';

const start = day('1950-01-01');
const daily = { start, term: termOf(1, 'days'), renewal: every(1, 'days') } as const;
const byPost = (asked: Notice): Notice => ({
  ...asked,
  from: { kind: 'receipt', postalDays: 60, arrives: 'working_days_later' },
});
const long = byPost(notice(500, 'working_days'));

/** Holidays on consecutive weekdays, as many as the record can keep beside short terms. */
const holidays = Array.from({ length: 360 }, (_, index) =>
  addDays(day('2026-06-01'), index),
).filter((on) => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()));

/** The terms with as many amendments as fit into what the record keeps. */
function amended(
  terms: ContractTerms,
  changes: (index: number) => Amendment['changes'],
): ContractTerms {
  const amendments: Amendment[] = [];
  for (;;) {
    const index = amendments.length;
    const next = { on: addDays(start, 1 + index * 600), changes: changes(index) };
    const { length } = JSON.stringify({ terms: { ...terms, amendments: [...amendments, next] } });
    if (length > mostCharacters) return { ...terms, amendments };
    amendments.push(next);
  }
}
const mostCharacters = 4_000;

/** Each is within the limits of the form: 4,000 characters, 50 years, 100 amendments. */
export const worstTerms: Record<string, ContractTerms> = {
  "daily renewal, 50 years' notice": contract({ ...daily, notice: notice(50, 'years') }),
  'daily renewal, 500 working days of notice by post': contract({ ...daily, notice: long }),
  'the same with 240 holidays in a row': contract({
    ...daily,
    notice: byPost(notice(500, 'working_days')),
    holidays: holidays.slice(0, 240),
  }),
  'daily renewal, three notices and their windows': contract({
    ...daily,
    notice: { ...notice(49, 'years'), opens: period(50, 'years') },
    ours: { ...byPost(notice(499, 'working_days')), opens: { length: 500, unit: 'working_days' } },
    convenience: notice(50, 'years', 'quarter_end'),
  }),
  '100 fixed renewals': contract({
    ...daily,
    renewal: { kind: 'fixed', periods: Array.from({ length: 100 }, () => period(8, 'months')) },
    notice: long,
  }),
  'amendments of the renewal': amended(
    contract({ ...daily, notice: notice(50, 'years') }),
    (index) => ({ renewal: every(1 + (index % 2), 'days') }),
  ),
  'amendments of the term': amended(contract({ ...daily, notice: long }), () => ({
    term: termOf(1, 'days'),
  })),
  'amendments of the notice': amended(contract({ ...daily, notice: long }), (index) => ({
    notice: notice(50 - index, 'years'),
  })),
  'amendments of the notice by post': amended(contract({ ...daily, notice: long }), (index) => ({
    notice: byPost(notice(500 - index, 'working_days')),
  })),
};

export const worstSituation: ContractSituation = { today: day('2026-11-27') };
