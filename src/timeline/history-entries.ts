import { isCalendarDate } from '../calendar/calendar-date';
import type { TimelineEntry } from '../api/timeline';
import { stepProperty } from '../crm/names';
import { anyStageLabel, type StageIds } from '../crm/pipeline';
import { readInstant } from '../crm/read';
import { dateInWords } from '../calendar/date-in-words';
import { everyStepOf } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { reasonById, reasonIds, everyStepId } from '../playbook/lookup';
import type { FoundTimeline, PastValue } from './found';

/** A property whose changes are shown, and how a value is written. */
interface Watched {
  name: string;
  label: string;
  inWords(value: string, stages: StageIds): string;
}

const reasonInWords = (value: string) =>
  reasonIds.flatMap((id) => (id === value ? [reasonById(id).label] : []))[0] ?? value;
const dayInWords = (value: string) => (isCalendarDate(value) ? dateInWords(value) : value);
const states: Readonly<Record<string, string>> = { todo: 'to do', doing: 'started' };

const watched: readonly Watched[] = [
  {
    name: 'hs_pipeline_stage',
    label: 'Stage on the board',
    inWords(value, { fromHubSpot }) {
      const stage = fromHubSpot[value];
      return stage ? anyStageLabel(stage) : value;
    },
  },
  { name: 'final_service_date', label: 'Last day of service', inWords: dayInWords },
  { name: 'stated_reason', label: 'Stated reason', inWords: reasonInWords },
  { name: 'analysed_reason', label: 'Analysed reason', inWords: reasonInWords },
];
const stepInWords = (value: string) => states[value] ?? value;
const watchedFor = (by: ByPlaybook): Watched[] => [
  ...watched,
  ...everyStepOf(by).map(({ id, title }) => ({
    name: stepProperty(id),
    label: title,
    inWords: stepInWords,
  })),
];

/** The properties whose history is read. */
export const historyProperties: readonly string[] = [
  ...watched.map(({ name }) => name),
  ...everyStepId.map(stepProperty),
];

/**
 * Maximum time between a change's note and an app's write of a value for both to count as one change, in
 * milliseconds.
 */
const sameWriteMilliseconds = 120_000;

/**
 * Returns the changes of values that no note covers: those by a person, a workflow or an import, and those by
 * an app without a change's note within two minutes. HubSpot's docs on property history name an app
 * `INTEGRATION`; that this app's own writes have that source is unverified.
 */
export function historyEntries(
  history: FoundTimeline['history'],
  requestIds: readonly TimelineEntry[],
  stages: StageIds,
  by: ByPlaybook,
): TimelineEntry[] {
  const noted = requestIds.map(({ at }) => Date.parse(at));
  const isNoted = ({ at }: PastValue) =>
    noted.some((requestId) => Math.abs(requestId - Date.parse(at)) <= sameWriteMilliseconds);
  return watchedFor(by).flatMap((property) =>
    (history[property.name] ?? [])
      .filter((past) => past.sourceType !== 'INTEGRATION' || !isNoted(past))
      .flatMap((past, index) => entryOf(property, past, { stages, index })),
  );
}

function entryOf(
  { name, label, inWords }: Watched,
  past: PastValue,
  { stages, index }: { stages: StageIds; index: number },
): TimelineEntry[] {
  const at = readInstant(past.at);
  if (!at) return [];
  const value = past.value ? inWords(past.value, stages) : 'emptied';
  const words = past.sourceType === 'INTEGRATION' ? 'Written by an app' : 'Changed in HubSpot';
  return [
    { id: `${name}:${at}:${index}`, at, kind: 'history', title: `${label}: ${value}`, words },
  ];
}
