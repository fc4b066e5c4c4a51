import { isFinished, progressOf } from './run/progress';
import type { Act } from '../../src/bulk/act';
import { companiesInWords } from '../shared/companies-in-words';
import { dateInWords } from '../shared/dates';
import { stageById, type StepId } from '../../src/playbook/lookup';
import type { NotDone, Preview, Run } from '../../src/api/bulk';

const offboardings = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'offboarding' : 'offboardings'}`;

/** What an act does, as the button that does it says: `Start 43 offboardings`. */
export function actInWords(act: Act, count: number): string {
  switch (act.kind) {
    case 'start':
      return `Start ${offboardings(count)}`;
    case 'reassign':
      return `Give ${offboardings(count)} to ${act.owner.name}`;
    case 'move':
      return `Move ${offboardings(count)} to ${stageById(act.to).shortLabel}`;
    case 'pause':
      return `Pause ${offboardings(count)}${act.until ? ` until ${dateInWords(act.until)}` : ''}`;
  }
}

const donePast: Record<Act['kind'], string> = {
  start: 'started',
  reassign: 'given to the new owner',
  move: 'moved',
  pause: 'paused',
};

/** What came of a run so far: `43 started · 2 skipped · 1 failed`, or what was undone of it. */
export function countsInWords({ act, state, counts, notDone }: Run): string {
  const { created, changed, skipped, failed, undone } = counts;
  if (state === 'undone')
    return parts([
      [undone, 'undone'],
      [notDone.length, 'kept as they are'],
    ]);
  return parts([
    [created + changed, donePast[act.kind]],
    [skipped, 'skipped'],
    [failed, 'failed'],
  ]);
}

const parts = ([first, ...more]: [count: number, what: string][]): string =>
  [...(first ? [first] : []), ...more.filter(([count]) => count > 0)]
    .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
    .join(' · ');

/** Companies for the same reason. */
export interface ReasonGroup {
  why: NotDone['why'];
  companies: NotDone[];
}

/** The companies by reason, the most frequent reason first. */
export function byReason(companies: readonly NotDone[]): ReasonGroup[] {
  const groups = new Map<NotDone['why'], ReasonGroup>();
  for (const one of companies) {
    const group = groups.get(one.why) ?? { why: one.why, companies: [] };
    group.companies.push(one);
    groups.set(one.why, group);
  }
  return [...groups.values()].sort((a, b) => b.companies.length - a.companies.length);
}

/** Companies by name. */
export type Companies = readonly { id: string; name: string }[];

/** The steps that hold companies, with how many each holds, most first. */
export function stepsHeld(companies: readonly NotDone[]): { step: StepId; count: number }[] {
  const counts = new Map<StepId, number>();
  for (const step of companies.flatMap(({ steps = [] }) => steps))
    counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].map(([step, count]) => ({ step, count })).sort((a, b) => b.count - a.count);
}

const tasksBy: Record<Act['kind'], string> = {
  start: 'Tasks at the start',
  reassign: 'Open tasks that go over',
  move: 'New tasks',
  pause: 'New tasks',
};

/** `Tasks at the start: 172 for Olga Owner, 4 for no owner`. */
export const tasksInWords = ({ kind }: Act, tasks: Preview['tasks']): string =>
  `${tasksBy[kind]}: ${
    tasks
      .map(
        ({ owner, tasks: count }) =>
          `${count.toLocaleString('en')} for ${owner?.name ?? 'no owner'}`,
      )
      .join(', ') || 'none'
  }`;

/** Of those to be started, how many had an offboarding that is closed: some may be clients who left long ago. */
export const hadOneInWords = (count: number): string =>
  `Of these, ${companiesInWords(count)} had an offboarding before, which is closed.`;

/** What could not be read after the batches, of how many companies at most. */
export const unreadInWords = ({ kind }: Act, count: number): string =>
  `${kind === 'start' ? 'Open money and what is at stake are' : 'The manager is'} not known yet for up to ${companiesInWords(count)}: HubSpot did not answer. It is read when the card is opened.`;

/** How a kept run stands: `Stopped: 20 of 50 companies`, or what came of it. */
export function standingInWords(run: Run): string {
  const counts = countsInWords(run);
  if (isFinished(run)) return counts;
  const { done, of } = progressOf(run);
  const far = `${done.toLocaleString('en')} of ${of.toLocaleString('en')} done${done > 0 ? ` (${counts})` : ''}`;
  switch (run.state) {
    case 'stopped':
      return `Stopped: ${far}`;
    case 'undone':
      return `Not wholly undone: ${counts}`;
    default:
      return `Not finished: ${far}. If nobody has it open any more, resume it.`;
  }
}
