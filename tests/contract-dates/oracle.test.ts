import { addDays } from '../../src/calendar/calendar-date';
import { contractDates, type ContractDates } from '../../src/calendar/contract-dates';
import { ruleSentence } from '../../src/calendar/contract-rules';
import type { ContractSituation, ContractTerms } from '../../src/calendar/contract-terms';
import { makeRandom } from '../../src/calendar/testing-random';
import { endFor, lastInTime, termOf } from './oracle';

interface Case {
  terms: ContractTerms;
  situation: ContractSituation;
  found: ContractDates;
}

/** Random contracts of one seed whose dates can be computed. */
function randomCases(seed: number, count: number, options: object): Case[] {
  const random = makeRandom(seed);
  const cases: Case[] = [];
  while (cases.length < count) {
    const [terms, situation] = [random.terms(options), random.situation()];
    const found = contractDates(terms, situation);
    if (found.ok) cases.push({ terms, situation, found });
  }
  return cases;
}

/** What we found and what the oracle found, by name. */
type Compared = Partial<Record<string, readonly [unknown, unknown]>>;

/** Returns what differs from the oracle, of the first three cases where something does. */
function differences(cases: Case[], compare: (one: Case) => Compared) {
  return cases
    .flatMap((one) => {
      const wrong = Object.entries(compare(one)).filter(([, pair]) => pair?.[0] !== pair?.[1]);
      return wrong.length > 0 ? [{ wrong, terms: one.terms, ...one.situation }] : [];
    })
    .slice(0, 3);
}

/** The day on which notice can be given first. */
const firstDay = ({ terms, situation: { today } }: Case) =>
  today > terms.start ? today : terms.start;

const kinds = [
  ['without amendments', 2027, {}],
  ['with amendments', 188, { amendments: true }],
] as const;

describe.each(kinds)('random contracts %s agree with the oracle', (_, seed, options) => {
  const cases = randomCases(seed, 250, options);

  test('on their terms', () => {
    expect(
      differences(cases, (one) => {
        const { term, renewsOn, renewsUntil } = one.found;
        const own = termOf(one.terms, firstDay(one));
        return {
          from: [term.from, own.from],
          until: [term.until, own.until],
          renewsOn: [renewsOn, own.renewsOn],
          renewsUntil: [renewsUntil, own.renewsUntil],
        };
      }),
    ).toEqual([]);
  });

  test('on the earliest end', () => {
    expect(
      differences(cases, (one) => {
        const { terms, situation, found } = one;
        const later = terms.amendments.map(({ on }) => on).filter((on) => on > firstDay(one));
        const ends = [firstDay(one), ...later].map((day) => endFor(terms, day, situation.by));
        const [first] = ends.filter((end) => end !== undefined).sort();
        return first ? { earliestEnd: [found.earliestEnd, first] } : {};
      }),
    ).toEqual([]);
  });

  test('on the last days of notice', () => {
    expect(
      differences(cases, ({ terms, situation: { by }, found }) => ({
        ...(found.noticeDeadline && {
          notice: [found.noticeDeadline.lastDay, lastInTime(terms, found.earliestEnd, by)],
        }),
        ...(found.renewsOn &&
          found.term.until && {
            stop: [found.stopRenewalBy?.lastDay, lastInTime(terms, found.term.until, by)],
          }),
      })),
    ).toEqual([]);
  });
});

test('a window is open on the days on which the oracle takes the notice', () => {
  const cases = randomCases(90, 4000, { windows: true }).filter(
    ({ terms, found }) => terms.notice?.opens && !terms.ours && found.stopRenewalBy?.opensOn,
  );
  expect(cases.length).toBeGreaterThan(20);
  expect(
    differences(cases, ({ terms, situation: { by }, found: { stopRenewalBy, term } }) => {
      const own = { ...terms, convenience: undefined };
      if (!stopRenewalBy?.opensOn || stopRenewalBy.opensOn <= term.from) return {};
      const isTaken = (day: string) => endFor(own, day, by) === term.until;
      return {
        first: [isTaken(stopRenewalBy.opensOn), true],
        dayBefore: [isTaken(addDays(stopRenewalBy.opensOn, -1)), false],
        last: [isTaken(stopRenewalBy.lastDay), true],
      };
    }),
  ).toEqual([]);
});

test('no explanation of a random contract says a sentence twice, or counts nothing', () => {
  const cases = randomCases(9, 1500, { windows: true, amendments: true });
  const odd = cases.filter(({ found: { because } }) => {
    const words = because.map(ruleSentence);
    return (
      new Set(words).size < words.length ||
      /\b0 (working )?days?\b|undefined|NaN/.test(words.join())
    );
  });
  expect(odd.slice(0, 1)).toEqual([]);
});

test('holidays are named only where working days were counted', () => {
  const cases = randomCases(10, 1500, {}).filter(({ found: { because } }) =>
    because.some(({ id }) => id === 'no_holidays_listed'),
  );
  const counts = ({ length, from }: NonNullable<ContractTerms['notice']>) =>
    length.unit === 'working_days' || (from.kind === 'receipt' && from.arrives !== 'any_day');
  expect(cases.length).toBeGreaterThan(100);
  expect(
    cases.filter(
      ({ terms: { notice, ours, convenience } }) =>
        ![notice, ours, convenience].some((one) => one && counts(one)),
    ),
  ).toEqual([]);
});
