import { daysBetween, type CalendarDate } from '../../calendar/calendar-date';
import { everyStepOf } from '../../playbook/book';
import { stageById, stageIds, type StageId } from '../../playbook/lookup';
import { waitables, type Waitable } from '../../offboarding/waits-for';
import { counts, hasEnded, isOpen, type Case } from '../case';
import { barsOf, leaving, share, type Measure } from '../measure';
import { dayReached, type DayReached, type Duration } from '../survival';

export const stageTimes: Measure = {
  id: 'stage_times',
  row: 'Stage',
  title: 'Time in each stage',
  definition:
    'Days in a stage, all visits together, without paused days. Half are through by the median, nine in ten by the last column; open ones count for as long as they have lasted (Kaplan and Meier).',
  axes: { x: 'stage', y: 'Median, days' },
  table({ cases, today }) {
    const counted = cases.filter(counts);
    const rows = stageIds.map((stage) => {
      const those = counted.flatMap((one) => {
        const duration = timeIn(one, stage, today);
        return duration ? [{ one, duration }] : [];
      });
      return timeRow(stageById(stage).label, those);
    });
    const all = counted.flatMap((one) => {
      const duration = wholeTime(one, today);
      return duration ? [{ one, duration }] : [];
    });
    return {
      columns: ['Offboardings', 'Not over', 'Median, days', 'Nine in ten, days'],
      rows: [...rows, timeRow('From start to close, paused days too', all)],
      n: counted.length,
      leftOut: [
        ...leaving(
          'Withdrawn',
          cases.filter((one) => !counts(one)),
        ),
        ...leaving(
          'Without times of stages: started before they were kept, or not readable',
          counted.filter(({ stageTimes: times }) => Object.keys(times).length === 0),
        ),
        ...leaving(
          'Left out of their stage: since when is not known, or a day to come',
          counted.filter((one) => isInStage(one) && !isSinceKnown(one, today)),
        ),
        ...leaving(
          'Left out of start to close: a day is not known, or before the one it follows',
          counted.filter((one) => !wholeTime(one, today)),
        ),
      ],
      bars: rows.flatMap(({ label, values: [, , median] }) =>
        typeof median === 'number' ? [{ x: label, y: median, group: 'Median' }] : [],
      ),
    };
  },
};

interface Timed {
  one: Case;
  duration: Duration;
}

function timeRow(label: string, those: readonly Timed[]) {
  const durations = those.map(({ duration }) => duration);
  return {
    label,
    values: [
      those.length,
      durations.filter(({ isOver }) => !isOver).length,
      inWords(dayReached(durations, 0.5)),
      inWords(dayReached(durations, 0.1)),
    ],
    cases: those.map(({ one }) => one),
  };
}

const inWords = (day: DayReached): number | string => (day === 'not_reached' ? 'not reached' : day);

/** How long a case was in a stage; one that stayed after all was not through with its last stage. */
function timeIn(one: Case, stage: StageId, today: CalendarDate): Duration | undefined {
  const time = one.stageTimes[stage];
  if (!time) return undefined;
  const isThere = one.stage === stage && (isOpen(one) || !hasEnded(one));
  if (!isThere || !isOpen(one)) return { days: time.days, isOver: !isThere };
  if (!one.inStageSince || !isSinceKnown(one, today)) return undefined;
  const until = one.status === 'paused' && one.pausedOn ? one.pausedOn : today;
  const present = Math.max(0, daysBetween(one.inStageSince, until) - time.paused);
  return { days: time.days + present, isOver: false };
}

/** Whether it is still in a stage of which times are kept. */
const isInStage = (one: Case): boolean =>
  isOpen(one) && one.stage !== undefined && one.stageTimes[one.stage] !== undefined;

const isSinceKnown = ({ inStageSince }: Case, today: CalendarDate): boolean =>
  inStageSince !== undefined && inStageSince <= today;

/** How long it took from start to close, or has so far; undefined where that is not known. */
function wholeTime(one: Case, today: CalendarDate): Duration | undefined {
  const until = isOpen(one) ? today : one.closedOn;
  if (!one.startedOn || !until || until < one.startedOn) return undefined;
  return { days: daysBetween(one.startedOn, until), isOver: hasEnded(one) };
}

const waitLabels: Record<Waitable, string> = {
  us: 'For us',
  client: 'For the client',
  money: 'For money',
  nobody: 'For nobody: paused',
};

export const waits: Measure = {
  id: 'waits',
  row: 'Waits',
  title: 'Where it waits',
  definition:
    'Open offboardings, by whom the first due of the steps that hold the stage waits for.',
  axes: { x: 'whom they wait for', y: 'Open offboardings' },
  table({ cases }) {
    const open = cases.filter(isOpen);
    const known = open.filter(({ waitsFor }) => waitsFor);
    const rows = waitables.map((whom) => {
      const those = known.filter(({ waitsFor }) => waitsFor === whom);
      return { label: waitLabels[whom], values: [those.length], cases: those };
    });
    return {
      columns: ['Open offboardings'],
      rows,
      n: known.length,
      leftOut: leaving(
        'Not known',
        open.filter(({ waitsFor }) => !waitsFor),
      ),
      bars: barsOf(rows, 'Open'),
    };
  },
};

/** More steps side by side cannot be read. */
const mostBars = 10;

export const waivers: Measure = {
  id: 'waivers',
  row: 'Step',
  title: 'Waived steps',
  definition:
    'Of each step that was done or waived, how often it was waived. Steps that were not reached do not count. The chart has the ten that were waived most.',
  axes: { x: 'step', y: 'Waived' },
  table({ cases, playbook }) {
    const counted = cases.filter(counts);
    const found = everyStepOf({ playbook }).flatMap(({ id: step, title }) => {
      const waived = counted.filter(({ settled }) => settled[step] === 'waived');
      const done = counted.filter(({ settled }) => settled[step] === 'done');
      const both = waived.length + done.length;
      return waived.length > 0
        ? [
            {
              label: title,
              values: [waived.length, both, share(waived.length, both)],
              cases: waived,
            },
          ]
        : [];
    });
    const rows = found.sort((a, b) => b.cases.length - a.cases.length);
    return {
      columns: ['Waived', 'Done or waived', 'Share'],
      rows,
      bars: barsOf(rows.slice(0, mostBars), 'Waived'),
      n: counted.length,
      leftOut: leaving(
        'Withdrawn',
        cases.filter((one) => !counts(one)),
      ),
    };
  },
};
