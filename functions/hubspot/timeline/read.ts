import type { Timeline, TimelinePart } from '../../../src/api/timeline';
import { keyOf, type Company } from '../../../src/crm/company';
import { activityKeyProperty } from '../../../src/crm/names';
import type { FoundRecord } from '../../../src/timeline/found';
import { entriesOf } from '../../../src/timeline/timeline';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { settle, settleOf, type Settled } from '../live/settle';
import { readActivities, findCompanyActivities, type Activities } from './activities';
import { timelineRecord, type TimelineRecord } from './record';

interface TimelineRequest {
  company: Company;
  http: HttpOptions;
  at: string;
  /** Task properties to read besides those that the timeline shows. */
  ofTasks?: readonly string[];
}

/** The timeline, and the tasks that it was made from. */
export interface ReadTimeline {
  timeline: Timeline;
  /** Whether an expected note of the record is missing; false when not all notes could be read. */
  lacksNote: boolean;
  tasks: Settled<Activities>;
}

/**
 * Reads the timeline of a company's present or last offboarding. 3 to 5 API calls: the record, the company's notes and
 * e-mails, tasks and meetings if any; 1 more for notes that the company's search does not return yet. Undefined when
 * the record was deleted or belongs to another company. A part that fails is named in `unread`; the others are still
 * returned.
 */
export async function readTimeline(request: TimelineRequest): Promise<ReadTimeline | undefined> {
  try {
    return await withIds(request.http, async (ids) => {
      const record = await timelineRecord(request.company.recordId, ids, request.http);
      if (record.offboarding.key !== keyOf(request.company, request.company.number))
        return undefined;
      const parts = await readParts(record, request);
      const records = recordsIn(parts);
      const found = { ...records, history: record.history };
      const timeline = {
        readAt: request.at,
        entries: entriesOf(found, record.offboarding, ids.stages),
        notShown: Object.values(parts).reduce((sum, one) => sum + notReadIn(one), 0),
        more: record.more,
        unread: unreadIn(parts),
      };
      return { timeline, lacksNote: lacksNote(record, parts), tasks: parts.tasks };
    });
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}

function lacksNote({ expected, more }: TimelineRecord, parts: Parts): boolean {
  const isPartial = more || [parts.notes, parts.company_notes].some((part) => !isComplete(part));
  if (isPartial) return false;
  const notes = [...recordsOf(parts.company_notes), ...recordsOf(parts.notes)];
  const there = new Set(notes.map(({ properties }) => properties[activityKeyProperty]));
  return expected.some((key) => !there.has(key));
}

const isComplete = (found: Settled<Activities>) =>
  found.status === 'loaded' && found.value.notRead === 0;

type Parts = Record<TimelinePart, Settled<Activities>>;

async function readParts(
  { linked, since }: TimelineRecord,
  request: TimelineRequest,
): Promise<Parts> {
  const { company, http, ofTasks } = request;
  const search = { companyId: company.id, since };
  const [onCompany, tasks, meetings, emails] = await Promise.all([
    settle(findCompanyActivities('notes', search, http)),
    settle(readActivities('tasks', linked.tasks, http, ofTasks)),
    settle(readActivities('meetings', linked.meetings, http)),
    settleOf('emails', () => findCompanyActivities('emails', search, http)),
  ]);
  const known = new Set(recordsOf(onCompany).map(({ id }) => id));
  const others = linked.notes.filter((id) => !known.has(id));
  const notes = await settle(readActivities('notes', others, http));
  return {
    notes,
    company_notes: withoutRead(onCompany, recordsOf(notes).length),
    tasks,
    meetings,
    emails,
  };
}

/** Subtracts the record's notes that were read by id from the number of unread notes. */
function withoutRead(found: Settled<Activities>, read: number): Settled<Activities> {
  if (found.status === 'unavailable') return found;
  const { records, notRead } = found.value;
  return { status: 'loaded', value: { records, notRead: Math.max(0, notRead - read) } };
}

const recordsOf = (found: Settled<Activities>): FoundRecord[] =>
  found.status === 'loaded' ? found.value.records : [];
const notReadIn = (found: Settled<Activities>) =>
  found.status === 'loaded' ? found.value.notRead : 0;

const recordsIn = (parts: Parts) => ({
  notes: [...recordsOf(parts.company_notes), ...recordsOf(parts.notes)],
  tasks: recordsOf(parts.tasks),
  meetings: recordsOf(parts.meetings),
  emails: recordsOf(parts.emails),
});

function unreadIn(parts: Parts): Timeline['unread'] {
  const names = Object.keys(parts) as TimelinePart[];
  return names.flatMap((name) => {
    const found = parts[name];
    return found.status === 'unavailable' ? [{ part: name, why: found.why }] : [];
  });
}
