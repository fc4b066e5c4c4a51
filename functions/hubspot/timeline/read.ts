import type { Timeline, TimelinePart } from '../../../src/api/timeline';
import { keyOf, type Company } from '../../../src/crm/company';
import { activityKeyProperty } from '../../../src/crm/names';
import type { FoundRecord } from '../../../src/timeline/found';
import { entriesOf } from '../../../src/timeline/timeline';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { settle, type Settled } from '../live/settle';
import { byId, ofCompany, type Activities } from './activities';
import { timelineRecord, type TimelineRecord } from './record';

interface Where {
  company: Company;
  http: HttpOptions;
  at: string;
  /** What is read of tasks besides what the timeline shows. */
  ofTasks?: readonly string[];
}

/** The timeline, and the tasks of which it is made. */
export interface ReadTimeline {
  timeline: Timeline;
  /** Whether a note is missing that the record says must be there; false where not all could be read. */
  lacksNote: boolean;
  tasks: Settled<Activities>;
}

/**
 * What happened in a company's present or last offboarding. 3 to 5 API calls: the record, notes and e-mails of the
 * company, tasks and meetings where there are any; one more for notes that the company's search does not show
 * yet. `undefined` when the record is gone or another
 * company's. A part that fails is named, and the rest still shows.
 */
export async function readTimeline(where: Where): Promise<ReadTimeline | undefined> {
  try {
    return await withIds(where.http, async (ids) => {
      const record = await timelineRecord(where.company.recordId, ids, where.http);
      if (record.offboarding.key !== keyOf(where.company, where.company.number)) return undefined;
      const parts = await readParts(record, where);
      const records = recordsIn(parts);
      const found = { ...records, history: record.history };
      const timeline = {
        readAt: where.at,
        entries: entriesOf(found, record.offboarding, ids.stages),
        notShown: Object.values(parts).reduce((sum, one) => sum + leftIn(one), 0),
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
  const isPartial = more || [parts.notes, parts.company_notes].some((part) => !isWhole(part));
  if (isPartial) return false;
  const notes = [...recordsOf(parts.company_notes), ...recordsOf(parts.notes)];
  const there = new Set(notes.map(({ properties }) => properties[activityKeyProperty]));
  return expected.some((key) => !there.has(key));
}

const isWhole = (found: Settled<Activities>) => found.status === 'loaded' && found.value.left === 0;

type Parts = Record<TimelinePart, Settled<Activities>>;

async function readParts({ linked, since }: TimelineRecord, where: Where): Promise<Parts> {
  const { company, http, ofTasks } = where;
  const place = { companyId: company.id, since };
  const [onCompany, tasks, meetings, emails] = await Promise.all([
    settle(ofCompany('notes', place, http)),
    settle(byId('tasks', linked.tasks, http, ofTasks)),
    settle(byId('meetings', linked.meetings, http)),
    settle(ofCompany('emails', place, http)),
  ]);
  const known = new Set(recordsOf(onCompany).map(({ id }) => id));
  const others = linked.notes.filter((id) => !known.has(id));
  const notes = await settle(byId('notes', others, http));
  return {
    notes,
    company_notes: lessBy(onCompany, recordsOf(notes).length),
    tasks,
    meetings,
    emails,
  };
}

/** Notes of the record that the company's search left out were read by their ids: they are not missing. */
function lessBy(found: Settled<Activities>, read: number): Settled<Activities> {
  if (found.status === 'unavailable') return found;
  const { records, left } = found.value;
  return { status: 'loaded', value: { records, left: Math.max(0, left - read) } };
}

const recordsOf = (found: Settled<Activities>): FoundRecord[] =>
  found.status === 'loaded' ? found.value.records : [];
const leftIn = (found: Settled<Activities>) => (found.status === 'loaded' ? found.value.left : 0);

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
