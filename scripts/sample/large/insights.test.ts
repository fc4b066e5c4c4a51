/**
 * The insights' figures of the large sample, computed a second time: from what was played and not from records, with
 * date-fns, and with another algorithm for what is not over yet.
 */
import { addMonths, differenceInCalendarDays, format, parseISO, startOfMonth } from 'date-fns';
import { toRecord } from '../../../src/crm/record';
import { caseOf } from '../../../src/insights/case';
import type { Measure } from '../../../src/insights/measure';
import { alternatives } from '../../../src/insights/measures/alternatives';
import { saved, score, survey, wonBack } from '../../../src/insights/measures/after';
import { endings } from '../../../src/insights/measures/endings';
import { avoidable, reasons } from '../../../src/insights/measures/reasons';
import { stake } from '../../../src/insights/measures/stake';
import { quality } from '../../../src/insights/measures/quality';
import { stageTimes, waits, waivers } from '../../../src/insights/measures/time';
import type { Closed, Offboarding } from '../../../src/offboarding/offboarding';
import { alternatives as offerable } from '../../../src/playbook/alternatives';
import { initiatorById, initiatorIds, reasonById, reasonIds } from '../../../src/playbook/lookup';
import { stageById, stageIds, builtInStepIds } from '../../../src/playbook/lookup';
import { historyOf } from './history';
import { clients, owners, today } from './testing';
import { stepById } from '../../../src/playbook/book';

const all = historyOf(clients, owners, today).map(({ offboarding }) => offboarding);
const cases = all.map((offboarding, index) =>
  caseOf(index, toRecord(offboarding, { toHubSpot: {}, fromHubSpot: {} })),
);

const rowsOf = (measure: Measure) =>
  Object.fromEntries(
    measure.table({ cases, today }).rows.map(({ label, values }) => [label, values]),
  );

const isClosed = (o: Offboarding): o is Closed => o.status === 'closed';
const closed = all.filter(isClosed);
const ended = closed.filter(({ outcome }) => ['completed', 'partly_ended'].includes(outcome));
const days = (from: string, to: string) => differenceInCalendarDays(parseISO(to), parseISO(from));
const percent = (part: number, of: number) =>
  of < 20 ? '–' : `${Math.round((100 * part) / of)} %`;

/** `isOver`: the time is whole; else it had lasted so long when it was last seen. */
interface Lasted {
  days: number;
  isOver: boolean;
}

/**
 * The share that lasts longer than `until`, by Efron's redistribution to the right: each counts the same, and what one that
 * was lost from sight counts goes in equal parts to those that lasted longer.
 */
function shareLeft(lasted: readonly Lasted[], until: number): number {
  const sorted = [...lasted].sort((a, b) => a.days - b.days || Number(b.isOver) - Number(a.isOver));
  const weights = sorted.map(() => 1 / sorted.length);
  sorted.forEach((one, at) => {
    if (one.isOver || at === sorted.length - 1) return;
    const part = (weights[at] ?? 0) / (sorted.length - at - 1);
    for (let later = at + 1; later < sorted.length; later += 1)
      weights[later] = (weights[later] ?? 0) + part;
    weights[at] = 0;
  });
  const gone = sorted.map((one, at) => (one.isOver && one.days <= until ? (weights[at] ?? 0) : 0));
  return 1 - gone.reduce((sum, weight) => sum + weight, 0);
}

function firstDayBelow(lasted: readonly Lasted[], share: number): number | string {
  const last = Math.max(...lasted.map((one) => one.days));
  for (let day = 0; day <= last; day += 1) if (shareLeft(lasted, day) <= share + 1e-6) return day;
  return 'not reached';
}

test('endings by month and by who ended it', () => {
  const months = Array.from({ length: 24 }, (_, back) =>
    format(addMonths(startOfMonth(parseISO(today)), back - 23), 'MMM yyyy'),
  );
  const expected = months.map((month, at) => {
    const those = ended.filter(({ closedOn }) => format(parseISO(closedOn), 'MMM yyyy') === month);
    const by = [...initiatorIds, 'unknown'].map(
      (id) => those.filter(({ initiator }) => initiator === id).length,
    );
    return [at === 23 ? `${month}, not over` : month, [those.length, ...by]];
  });
  expect(Object.values(rowsOf(endings)).length).toBeGreaterThan(20);
  expect(Object.fromEntries(expected)).toMatchObject(rowsOf(endings));
  expect(initiatorIds.map((id) => initiatorById(id).label)).toEqual(
    endings.table({ cases, today }).columns.slice(1, -1),
  );
});

test('stated and analysed reasons', () => {
  const both = closed.filter(
    ({ outcome, statedReason, analysedReason }) =>
      outcome !== 'withdrawn' && statedReason.id !== 'unknown' && analysedReason,
  );
  const expected = reasonIds.flatMap((id) => {
    const stated = both.filter((o) => o.statedReason.id === id).length;
    const analysed = both.filter((o) => o.analysedReason?.id === id).length;
    const same = both.filter((o) => o.statedReason.id === id && o.analysedReason?.id === id).length;
    if (stated + analysed === 0) return [];
    return [[reasonById(id).label, [stated, analysed, same, percent(same, stated)]]];
  });
  expect(both.length).toBeGreaterThan(100);
  expect(rowsOf(reasons)).toEqual(Object.fromEntries(expected));
});

test('avoidable, with unsure apart', () => {
  const those = (answer: string) => ended.filter((o) => o.avoidable === answer).length;
  const [yes, no, unsure] = [those('yes'), those('no'), those('unsure')];
  expect(rowsOf(avoidable)).toEqual({
    Avoidable: [yes, percent(yes, yes + no)],
    'Not avoidable': [no, percent(no, yes + no)],
    Unsure: [unsure, '–'],
  });
});

test('waivers by step', () => {
  const counted = all.filter((o) => !isClosed(o) || o.outcome !== 'withdrawn');
  const expected = builtInStepIds.flatMap((id) => {
    const waived = counted.filter(({ steps }) => steps[id].state === 'waived').length;
    const settled = waived + counted.filter(({ steps }) => steps[id].state === 'done').length;
    return waived > 0
      ? [[stepById(id, {}).title, [waived, settled, percent(waived, settled)]]]
      : [];
  });
  expect(rowsOf(waivers)).toEqual(Object.fromEntries(expected));
});

/** The days in each stage by the days on which it and the next one were entered, of those that were never paused. */
function lastedIn(stage: (typeof stageIds)[number], o: Offboarding): Lasted[] {
  const entered = o.stageEntered[stage];
  const kept = o.stageTimes?.[stage];
  if (!entered || !kept) return [];
  const next = stageIds[stageIds.indexOf(stage) + 1];
  const left = (next && o.stageEntered[next]) ?? (isClosed(o) ? o.closedOn : today);
  const isLast = !(next && o.stageEntered[next]);
  const isOver = !isLast || (isClosed(o) && o.outcome !== 'retained');
  const rested = o.pausedDays !== undefined || o.status === 'paused';
  const resting = isLast && !isClosed(o) ? days(entered, o.pause?.since ?? today) - kept.paused : 0;
  return [{ days: rested ? kept.days + resting : days(entered, left), isOver }];
}

test('the time in each stage and in all, by another way to count what is not over', () => {
  const counted = all.filter((o) => !isClosed(o) || o.outcome !== 'withdrawn');
  const row = (lasted: readonly Lasted[]) => [
    lasted.length,
    lasted.filter(({ isOver }) => !isOver).length,
    firstDayBelow(lasted, 0.5),
    firstDayBelow(lasted, 0.1),
  ];
  const whole = counted.map((o) => ({
    days: days(o.startedOn, isClosed(o) ? o.closedOn : today),
    isOver: isClosed(o) && o.outcome !== 'retained',
  }));
  const expected = stageIds.map((stage) => [
    stageById(stage).label,
    row(counted.flatMap((o) => lastedIn(stage, o))),
  ]);
  expect(rowsOf(stageTimes)).toEqual({
    ...Object.fromEntries(expected),
    'From start to close, paused days too': row(whole),
  });
});

test('won back, young endings only for as long as they have had', () => {
  const lasted = ended.map((o) => ({
    days: days(o.closedOn, o.wonBack?.on ?? today),
    isOver: o.wonBack !== undefined,
  }));
  const expected = [3, 6, 12, 24].map((months) => {
    const within = Math.round((months * 365.25) / 12);
    const back = lasted.filter((one) => one.isOver && one.days <= within).length;
    const old = ended.filter(({ closedOn }) => days(closedOn, today) >= within).length;
    const share = Math.round((1 - shareLeft(lasted, within)) * 100);
    return [`Within ${months} months`, [back, old, old < 20 ? '–' : `${share} %`]];
  });
  expect(rowsOf(wonBack)).toEqual(Object.fromEntries(expected));
});

/** Closed offboardings that the client had started. */
const clientLed = closed.filter(
  ({ initiator, outcome }) => initiator === 'client' && outcome !== 'withdrawn',
);

test('clients who stayed, and by alternative', () => {
  const stayed = (those: readonly Closed[]) => those.filter((o) => o.outcome === 'retained').length;
  const of = clientLed.length;
  expect(rowsOf(saved)).toEqual({
    Stayed: [stayed(clientLed), percent(stayed(clientLed), of)],
    Ended: [of - stayed(clientLed), percent(of - stayed(clientLed), of)],
  });
  const expected = offerable.flatMap(({ label }, place) => {
    const those = clientLed.filter((o) => (o.listCounts?.alternativesOffered ?? 0) > place);
    const ended = those.length - stayed(those);
    return those.length > 0 ? [[label, [those.length, stayed(those), ended]]] : [];
  });
  const rows = Object.entries(rowsOf(alternatives)).map(([label, [offered, , ...came]]) => [
    label,
    [offered, ...came],
  ]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toEqual(expected);
});

test('survey answers, and the score that clients gave', () => {
  const answers = all.flatMap((o) => o.survey?.answers ?? []);
  const linked = all.filter(({ survey: its }) => its?.link && days(its.link.madeOn, today) > 14);
  const byClient = linked.filter((o) => o.survey?.answers?.source === 'client').length;
  const none = linked.filter((o) => !o.survey?.answers).length;
  expect(rowsOf(survey)).toEqual({
    'Answered by the client': [byClient, percent(byClient, linked.length)],
    'No answer': [none, percent(none, linked.length)],
    'Answered by phone': [answers.filter(({ source }) => source === 'phone').length, '–'],
  });
  const given = answers.flatMap(({ values }) => values.handling ?? []);
  const expected = ['1', '2', '3', '4', '5'].map((value) => {
    const count = given.filter((one) => one === value).length;
    return [value, [count, percent(count, given.length)]];
  });
  expect(rowsOf(score)).toEqual(Object.fromEntries(expected));
});

test('whom open ones wait for: all, but those that nobody knows of', () => {
  const open = all.filter(({ status }) => status !== 'closed');
  const paused = open.filter(({ status }) => status === 'paused').length;
  const rows = rowsOf(waits);
  expect(rows['For nobody: paused']).toEqual([paused]);
  const counted = Object.values(rows).flatMap(([count]) => Number(count));
  const { leftOut } = waits.table({ cases, today });
  const unknown = leftOut.reduce((sum, { cases: those }) => sum + those.length, 0);
  expect(counted.reduce((sum, count) => sum + count, unknown)).toBe(open.length);
});

test('how complete the data is', () => {
  const counted = all.filter((o) => !isClosed(o) || o.outcome !== 'withdrawn');
  const over = counted.filter((o) => isClosed(o) && o.outcome !== 'retained');
  const has = (of: Offboarding[], test: (o: Offboarding) => boolean) => {
    const having = of.filter(test).length;
    return [having, of.length, percent(having, of.length)];
  };
  expect(rowsOf(quality)).toMatchObject({
    'Stated reason': has(counted, ({ statedReason }) => statedReason.id !== 'unknown'),
    'Analysed reason, once ended': has(over, (o) => o.analysedReason !== undefined),
    'Last day of service': has(counted, (o) => o.finalServiceDate !== undefined),
    Owner: has(counted, ({ owner }) => owner !== undefined),
  });
});

test('what left and was saved is what the clients’ deals say', () => {
  const amountOf = ({ key }: Offboarding) => {
    const index = Number(key.split('-')[0]) - 1000;
    return index % 4 === 0 ? 0 : 1000 + index;
  };
  const sumOf = (outcome: string) =>
    all
      .filter((one) => one.status === 'closed' && one.outcome === outcome)
      .reduce((sum, one) => sum + amountOf(one), 0);
  const rows = new Map(
    stake.table({ cases, today }).rows.map(({ label, values }) => [label, values[2]]),
  );
  const inEuros = (label: string) => Number(String(rows.get(label)).replaceAll(',', ''));
  expect(inEuros('Left')).toBe(sumOf('completed'));
  expect(inEuros('Saved')).toBe(sumOf('retained'));
  expect(inEuros('Saved')).toBeGreaterThan(0);
});
