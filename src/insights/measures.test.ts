import { caseOf, caseProperties } from './case';
import { measures } from './measures';
import { alternatives } from './measures/alternatives';
import { saved, score, survey, wonBack } from './measures/after';
import { endings } from './measures/endings';
import { quality } from './measures/quality';
import { avoidable, reasons } from './measures/reasons';
import { builtInStepIds } from '../playbook/lookup';
import { stake } from './measures/stake';
import { stageTimes, waits, waivers } from './measures/time';
import { caseWith, many, today, told } from './testing';

const open = { offboarding_status: 'under_way', offboarding_outcome: '', closed_on: '' };
const withdrawn = { offboarding_outcome: 'withdrawn' };
const retained = { offboarding_outcome: 'retained' };

test('endings are counted in the month of the close, by who ended it', () => {
  const { rows, n } = told(endings, [
    caseWith(1),
    caseWith(2, { offboarding_initiator: 'us', offboarding_outcome: 'partly_ended' }),
    caseWith(3, { closed_on: '2026-12-31', offboarding_initiator: '' }),
  ]);
  expect(rows).toEqual({
    'Dec 2026': [1, 0, 0, 0, 0, 0, 1],
    'Jan 2027': [0, 0, 0, 0, 0, 0, 0],
    'Feb 2027': [2, 1, 1, 0, 0, 0, 0],
    'Mar 2027, not over': [0, 0, 0, 0, 0, 0, 0],
  });
  expect(n).toBe(3);
});

test('the chart has a month without an ending too, and its colours in the order of the table', () => {
  const { bars } = endings.table({
    cases: [caseWith(1), caseWith(2, { closed_on: '2026-12-31', offboarding_initiator: 'us' })],
    today,
  });
  const [dec, jan, feb, mar] = ['Dec 2026', 'Jan 2027', 'Feb 2027', 'Mar 2027'];
  expect(bars?.map(({ x, group, y }) => [x, group, y])).toEqual([
    [dec, 'The client', 0],
    [dec, 'Us', 1],
    [jan, 'The client', 0],
    [jan, 'Us', 0],
    [feb, 'The client', 1],
    [feb, 'Us', 0],
    [mar, 'The client', 0],
    [mar, 'Us', 0],
  ]);
});

test('neither who stayed nor what was withdrawn is an ending', () =>
  expect(told(endings, [caseWith(1, retained), caseWith(2, withdrawn), caseWith(3, open)]).n).toBe(
    0,
  ));

test('an ending without its day is left out, and said so', () =>
  expect(told(endings, [caseWith(1), caseWith(2, { closed_on: '' })])).toMatchObject({
    n: 1,
    leftOut: { 'Closed on a day that is not known': 1 },
  }));

test('an ending of a month to come is left out as that, and the months up to now stay', () => {
  const { rows, n, leftOut } = told(endings, [caseWith(1, { closed_on: '2027-05-01' })]);
  expect(rows).toEqual({ 'Mar 2027, not over': [0, 0, 0, 0, 0, 0, 0] });
  expect([n, leftOut]).toEqual([0, { 'Closed in a month to come': 1 }]);
});

test('reasons are compared where both are known, and a share needs twenty', () => {
  const { rows, n, leftOut } = told(reasons, [
    ...many(20, { stated_reason: 'cost', analysed_reason: 'cost' }),
    ...many(5, { stated_reason: 'cost', analysed_reason: 'performance' }, 30),
    caseWith(40, { stated_reason: 'cost' }),
    caseWith(41),
  ]);
  expect(rows).toEqual({
    'Our service or product fell short': [0, 5, 0, '–'],
    Cost: [25, 20, 20, '80 %'],
  });
  expect([n, leftOut]).toEqual([25, { 'Not analysed': 1, 'No stated reason that can be read': 1 }]);
});

test('unsure is neither avoidable nor not', () => {
  const { rows, leftOut } = told(avoidable, [
    ...many(15, { avoidable: 'yes' }),
    ...many(5, { avoidable: 'no' }, 20),
    ...many(10, { avoidable: 'unsure' }, 30),
    caseWith(50),
  ]);
  expect(rows).toEqual({
    Avoidable: [15, '75 %'],
    'Not avoidable': [5, '25 %'],
    Unsure: [10, '–'],
  });
  expect(leftOut).toEqual({ 'Not judged': 1 });
});

const inAgreements = (days: number, isOver: boolean, recordId: number) =>
  caseWith(recordId, {
    ...(isOver ? {} : open),
    offboarding_stage: isOver ? 'completed' : 'agreements',
    stage_entered_on: '2027-03-10',
    stage_times: JSON.stringify({ agreements: { first: '2027-01-01', days, paused: 0 } }),
  });

test('time in a stage counts the open ones for as long as they have lasted', () => {
  const vector: [number, boolean][] = [
    [2, true],
    [3, true],
    [3, false],
    [5, true],
    [8, false],
    [8, true],
    [13, false],
    [21, false],
  ];
  const { rows } = told(
    stageTimes,
    vector.map(([days, isOver], id) => inAgreements(days, isOver, id)),
  );
  expect(rows['Agreements and contracts']).toEqual([8, 4, 8, 'not reached']);
});

test('days of the present visit count, without those paused and up to a pause', () => {
  const present = (properties: object) =>
    caseWith(1, {
      ...open,
      offboarding_stage: 'agreements',
      stage_entered_on: '2027-03-01',
      stage_times: JSON.stringify({ agreements: { first: '2027-01-01', days: 10, paused: 2 } }),
      ...properties,
    });
  const daysOf = (properties: object) =>
    stageTimes.table({ cases: [present(properties)], today }).rows[1]?.values;
  expect(daysOf({})).toEqual([1, 1, 'not reached', 'not reached']);
  const over = [present({}), inAgreements(17, true, 2)];
  expect(stageTimes.table({ cases: over, today }).rows[1]?.values).toEqual([
    2,
    1,
    17,
    'not reached',
  ]);
  const paused = [
    present({ offboarding_status: 'paused', paused_on: '2027-03-04' }),
    inAgreements(12, true, 2),
  ];
  expect(stageTimes.table({ cases: paused, today }).rows[1]?.values).toEqual([2, 1, 12, 12]);
});

test('the whole time runs from start to close, and ends for a client who stayed without an end', () => {
  const { rows } = told(stageTimes, [
    caseWith(1),
    caseWith(2, { ...retained, closed_on: '2027-01-11' }),
  ]);
  expect(rows['From start to close, paused days too']).toEqual([2, 1, 40, 40]);
});

test('a close before the start, or a stage that is entered in days to come, is left out and not none', () => {
  const agreements = { agreements: { first: '2027-01-01', days: 10, paused: 0 } };
  const damaged = { ...open, stage_times: JSON.stringify(agreements) };
  const { rows, leftOut } = told(stageTimes, [
    caseWith(1, { closed_on: '2026-12-31' }),
    caseWith(2, { ...damaged, offboarding_stage: 'agreements', stage_entered_on: '2027-03-11' }),
  ]);
  expect(rows['From start to close, paused days too']?.[0]).toBe(1);
  expect(rows['Agreements and contracts']?.[0]).toBe(0);
  expect(leftOut).toMatchObject({
    'Left out of start to close: a day is not known, or before the one it follows': 1,
    'Left out of their stage: since when is not known, or a day to come': 1,
  });
});

test('what is open is counted by whom it waits for, and what is not known apart', () =>
  expect(
    told(waits, [
      caseWith(1, { ...open, held_by: 'money' }),
      caseWith(2, { ...open, held_by: 'client' }),
      caseWith(3, { ...open, held_by: '' }),
      caseWith(4, { held_by: 'nobody' }),
    ]),
  ).toEqual({
    rows: { 'For us': [0], 'For the client': [1], 'For money': [1], 'For nobody: paused': [0] },
    n: 2,
    leftOut: { 'Not known': 1 },
  }));

test('a waiver’s share is of the steps that were settled', () =>
  expect(
    told(waivers, [
      ...many(15, { step_meet_client: 'done' }),
      ...many(5, { step_meet_client: 'waived' }, 20),
      caseWith(30, { step_meet_client: 'todo' }),
    ]).rows,
  ).toEqual({ 'Meet the client': [5, 20, '25 %'] }));

test('alternatives are counted each by itself, with what came of it', () => {
  const which = (offered: string[], taken: string[]) => ({
    alternatives_offered: String(offered.length),
    alternatives_which: JSON.stringify({ offered, taken }),
  });
  expect(
    told(alternatives, [
      caseWith(1, { ...retained, ...which(['pause', 'other_terms'], ['pause']) }),
      caseWith(2, which(['pause'], [])),
      caseWith(3, { ...which(['pause'], []), offboarding_initiator: 'us' }),
      caseWith(4, { alternatives_offered: '0' }),
      caseWith(5, { alternatives_offered: '2' }),
    ]),
  ).toEqual({
    rows: { 'Other payment terms': [1, 0, 1, 0], 'A pause until a fixed day': [2, 1, 1, 1] },
    n: 2,
    leftOut: { 'None was offered': 1, 'Which were offered is not known': 1 },
  });
});

test('a chart shows the medians that are reached, and no other', () => {
  const over = [inAgreements(4, true, 1), inAgreements(6, true, 2)];
  const { bars } = stageTimes.table({ cases: over, today });
  expect(bars).toEqual([{ x: 'Agreements and contracts', y: 4, group: 'Median' }]);
});

test('only clients who wanted to leave can be said to have stayed', () =>
  expect(
    told(saved, [
      caseWith(1, retained),
      caseWith(2),
      caseWith(3, { ...retained, offboarding_initiator: 'us' }),
      caseWith(4, { ...retained, offboarding_initiator: '' }),
    ]),
  ).toEqual({
    rows: { Stayed: [1, '–'], Ended: [1, '–'] },
    n: 2,
    leftOut: { 'Not started by the client': 1, 'Who started it is not known': 1 },
  }));

test('a link made a fortnight ago may still be answered, and answers by phone stand apart', () => {
  const link = { survey_link_made_on: '2027-02-01' };
  const answered = { ...link, survey_answered_at: '2027-02-02T10:00:00Z' };
  expect(
    told(survey, [
      caseWith(1, { ...answered, survey_source: 'client' }),
      caseWith(2, { ...answered, survey_source: 'phone' }),
      caseWith(3, link),
      caseWith(4, { survey_link_made_on: '2027-02-24' }),
    ]),
  ).toEqual({
    rows: {
      'Answered by the client': [1, '–'],
      'No answer': [1, '–'],
      'Answered by phone': [1, '–'],
    },
    n: 3,
    leftOut: { 'Link made in the last 14 days': 1 },
  });
});

test('scores are counted one by one, never averaged', () => {
  const answer = (recordId: number, handling: string) =>
    caseWith(recordId, { survey_answered_at: '2027-02-02T10:00:00Z', survey_handling: handling });
  expect(told(score, [answer(1, '4'), answer(2, '4'), answer(3, '1'), answer(4, '')])).toEqual({
    rows: { '1': [1, '–'], '4': [2, '–'] },
    n: 3,
    leftOut: { 'Answered without a score': 1 },
  });
});

test('young endings count for as long as they have had', () => {
  const old = many(20, { closed_on: '2026-01-01' });
  const back = many(5, { closed_on: '2026-01-01', offboarding_won_back_on: '2026-02-01' }, 30);
  const young = many(10, { closed_on: '2027-03-01' }, 50);
  const { rows, n } = told(wonBack, [...old, ...back, ...young]);
  expect(rows['Within 3 months']).toEqual([5, 25, '20 %']);
  expect(rows['Within 24 months']).toEqual([5, 0, '–']);
  expect(n).toBe(35);
});

test('one that came back before its close did not come back within three months', () => {
  const { rows, n, leftOut } = told(wonBack, [
    caseWith(1, { offboarding_won_back_on: '2027-01-31' }),
  ]);
  expect([rows['Within 3 months'], n]).toEqual([[0, 0, '–'], 0]);
  expect(Object.values(leftOut)).toEqual([1]);
});

test('the chart of waivers has the ten steps that were waived most', () => {
  const waived = builtInStepIds
    .slice(0, 12)
    .flatMap((step, at) => many(at + 1, { [`step_${step}`]: 'waived' }, 100 * at));
  const { bars = [], rows } = waivers.table({ cases: waived, today });
  expect(rows).toHaveLength(12);
  expect(bars.map(({ y }) => y)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});

test('data quality says what is missing, and whose', () => {
  const { rows } = told(quality, [
    caseWith(1, { hubspot_owner_id: '11', final_service_date: '2027-02-10' }),
    caseWith(2),
  ]);
  expect(rows['Owner']).toEqual([1, 2, '–']);
  const { rows: all, bars } = quality.table({ cases: [caseWith(2)], today });
  const [row] = all.filter(({ label }) => label === 'Owner');
  expect(row?.cases.map(({ recordId }) => recordId)).toEqual([2]);
  expect(bars?.filter(({ x }) => x === 'Owner')).toEqual([
    { x: 'Owner', y: 0, group: 'Has it' },
    { x: 'Owner', y: 1, group: 'Lacks it' },
  ]);
});

test('what left is told for each currency, and the chart says of how many the amount is known', () => {
  const worth = (amount: string, currency: string) => ({
    at_stake_amount: amount,
    at_stake_currency: currency,
    at_stake_source: 'typed',
    at_stake_as_of: '2027-01-01',
  });
  const cases = [caseWith(1, worth('900', 'EUR')), caseWith(2, worth('50', 'USD')), caseWith(3)];
  const { columns, rows, bars } = stake.table({ cases, today });
  expect(columns).toEqual(['Offboardings', 'Known for', 'EUR', 'USD']);
  expect(rows[0]?.values).toEqual([3, '2 of 3', '900.00', '50.00']);
  expect(bars?.filter(({ x }) => x === 'Left')).toEqual([
    { x: 'Left', y: 2, group: 'Amount known' },
    { x: 'Left', y: 1, group: 'Amount not known' },
  ]);
});

test('what cannot be read is not set, never a default', () =>
  expect(
    caseOf(1, { offboarding_initiator: 'them', closed_on: 'soon', stage_times: '{' }),
  ).toMatchObject({ initiator: undefined, closedOn: undefined, stageTimes: {} }));

test('every measure has a definition, and a table also of nothing', () => {
  for (const { definition, table } of measures) {
    expect(definition).toMatch(/\.$/);
    expect(table({ cases: [], today }).n).toBe(0);
  }
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
});

test('a search for cases asks for each step', () =>
  expect(caseProperties).toEqual(expect.arrayContaining(['step_meet_client', 'survey_handling'])));
