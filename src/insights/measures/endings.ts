import { calendarDate, type CalendarDate } from '../../calendar/calendar-date';
import { dateInWords } from '../../calendar/date-in-words';
import { initiatorById, initiatorIds } from '../../playbook/lookup';
import { hasEnded, type Case } from '../case';
import { leaving, type Measure } from '../measure';

/** The most months that are shown, the newest last. */
const monthsShown = 24;

export const endings: Measure = {
  id: 'endings',
  row: 'Month',
  title: 'Endings over time',
  definition:
    'Closed as completed or partly ended, by the month of the close and who ended it. The last month is not over.',
  axes: { x: 'month', y: 'Endings', addUp: true },
  table({ cases, today }) {
    const ended = cases.filter(hasEnded);
    const dated = ended.flatMap((one) => (one.closedOn ? [{ one, closedOn: one.closedOn }] : []));
    const shown = monthsUpTo(
      today,
      dated.map(({ closedOn }) => closedOn),
    );
    const inMonth = (month: string) =>
      dated.flatMap(({ one, closedOn }) => (closedOn.startsWith(month) ? [one] : []));
    const counted = shown.flatMap(inMonth);
    const groups = [...initiatorIds, undefined].filter((id) => by(counted, id).length > 0);
    return {
      columns: ['All', ...initiatorIds.map((id) => initiatorById(id).label), 'Not known'],
      rows: shown.map((month) => ({
        label:
          month === today.slice(0, 7) ? `${monthInWords(month)}, not over` : monthInWords(month),
        values: [
          inMonth(month).length,
          ...initiatorIds.map((id) => by(inMonth(month), id).length),
          by(inMonth(month), undefined).length,
        ],
        cases: inMonth(month),
      })),
      n: counted.length,
      leftOut: [
        ...leaving(
          'Closed on a day that is not known',
          ended.filter((one) => !one.closedOn),
        ),
        ...leaving(
          'Closed in a month to come',
          dated.flatMap(({ one, closedOn }) => (isToCome(closedOn, today) ? [one] : [])),
        ),
        ...leaving(
          `Closed more than ${monthsShown} months ago`,
          dated.flatMap(({ one, closedOn }) =>
            counted.includes(one) || isToCome(closedOn, today) ? [] : [one],
          ),
        ),
      ],
      bars: shown.flatMap((month) =>
        groups.map((id) => ({
          x: monthInWords(month),
          y: by(inMonth(month), id).length,
          group: id ? initiatorById(id).label : 'Not known',
        })),
      ),
    };
  },
};

const by = (cases: readonly Case[], id: Case['initiator']) =>
  cases.filter(({ initiator }) => initiator === id);

const isToCome = (day: CalendarDate, today: CalendarDate): boolean =>
  day.slice(0, 7) > today.slice(0, 7);

/** `Nov 2026`. */
const monthInWords = (month: string): string => {
  const [, name = '', year] = dateInWords(calendarDate(`${month}-01`)).split(' ');
  return `${name.slice(0, 3)} ${year}`;
};

/** The months from the first of these days, at most so many, to today's: those without an ending too. */
function monthsUpTo(today: CalendarDate, days: readonly CalendarDate[]): string[] {
  const first = [...days, today].sort()[0]?.slice(0, 7) ?? today.slice(0, 7);
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: monthsShown }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  })
    .filter((one) => one >= first)
    .reverse();
}
