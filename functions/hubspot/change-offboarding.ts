import { isNear, type CalendarDate } from '../../src/calendar/calendar-date';
import type { RepairPart } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { lacksIn } from '../../src/crm/lacks';
import { follow, othersIn, situationOf, type FollowedRecord } from '../../src/crm/situation';
import type { CompanyOffboardings, StoredOffboarding } from '../../src/crm/store';
import {
  lastChangeNote,
  withApproval,
  type ApprovedBy,
  type ChangeNote,
} from '../../src/messages/change-note';
import { expectedNotes } from '../../src/messages/expected-notes';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Now, RequestMeta } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Outcome } from '../../src/offboarding/outcome';
import { passGate, settleApproval } from './approvals';
import type { CompanyContext, Result } from './handle';
import { readLinkedTasks } from './linked-tasks';
import { writeOffboarding, type Loaded, type Refused, type Written } from './write-offboarding';
import { hubspotStore } from './store';

/** The present offboarding of the company in view. `followed` includes a move that a person made on HubSpot's board. */
export interface Present extends Loaded {
  found: CompanyOffboardings;
  current: StoredOffboarding;
  followed: FollowedRecord;
  /** Its tasks, where the change reads them. */
  linked?: LinkedTasks;
}

/** Options of a change. */
export interface ChangeOptions {
  /**
   * Returns the note for the change; its activity key ends with the request's id. A note that the record does not call
   * for is written before the record, because no repair would find that it is missing.
   */
  noteOf?(after: Offboarding, now: Now): ChangeNote | undefined;
  /** The note has more than the record, so it is written before it in any case. */
  noteFirst?: boolean;
  first?(stored: StoredOffboarding, now: Now, after: Offboarding): Promise<Refused | void>;
  /**
   * Set when the change writes something other than the record, such as a list item or a message. Step tasks stay as
   * they are.
   */
  elsewhere?: boolean;
  /** The rule needs the tasks of steps and lists: 2 API calls more, and 1 for each 100 tasks beyond the first 100. */
  readsTasks?: boolean;
  /** Returns the parts that need a repair after the change in any case. */
  repairOf?(after: Offboarding): RepairPart[];
}

/**
 * Changes the present offboarding of the company in view. At most 5 API calls besides those of `first`: find, update,
 * then note, mirror and a step's task in parallel. 1 more when several tasks change or one must be looked up; 2 more
 * when list items are held back or released; 3 more for the second of two people who write at once. In that case the
 * rules are checked again, and a property that the other person changed is not overwritten: `changed_meanwhile`.
 */
export async function changeOffboarding(
  context: CompanyContext,
  request: RequestMeta & { today: CalendarDate },
  rule: (before: Offboarding, now: Now, linked?: LinkedTasks) => Outcome<Offboarding>,
  {
    noteOf = lastChangeNote,
    noteFirst = false,
    first,
    elsewhere = false,
    readsTasks = false,
    repairOf = () => [],
  }: ChangeOptions = {},
): Promise<Result<Situation>> {
  const { company } = context;
  const store = hubspotStore(context.http);
  let approved: ApprovedBy | undefined;
  const written = await writeOffboarding<Present>(context, {
    async load() {
      const loaded = await loadPresent(context, request.today);
      return loaded.ok && readsTasks ? withTasks(loaded, context) : loaded;
    },
    decide: ({ followed, now, linked }) => rule(followed.stored.offboarding, now, linked),
    async first({ followed, now }, after) {
      const change = { before: followed.stored.offboarding, after, by: request.by };
      const gate = await passGate(context, change);
      if (!gate.ok) return gate;
      approved = gate.approved;
      const refusal = await first?.(followed.stored, now, after);
      if (refusal) return refusal;
      const moved = isReplaced(followed, after) ? moveNotes(followed) : [];
      if (moved.length > 0) await store.note(company, followed.stored, moved, true);
      const note = noteOf(after, now);
      if (note && isOfRequest(note, request.requestId) && (noteFirst || !isExpected(note, after)))
        await store.note(company, followed.stored, [note], true);
    },
    save: async ({ current }, after, seen) => {
      const saved = await store.update(current, after, seen.current.offboarding);
      if (saved === 'overlaps') return refused('changed_meanwhile');
      return saved === 'outdated' ? 'again' : saved;
    },
    notes({ followed, now }, after) {
      const note = noteOf(after, now);
      const own = note && !noteFirst && isExpected(note, after) ? note : undefined;
      const moved = isReplaced(followed, after) ? [] : moveNotes(followed);
      return [
        ...moved,
        ...(own && isOfRequest(own, request.requestId) ? [withApproval(own, approved)] : []),
      ];
    },
    company: () => Promise.resolve(company),
    elsewhere,
    isRepeat: ({ followed }) => isChangedBy(request, followed.stored.offboarding),
  });
  return written.ok ? resultOf(context, written, { elsewhere, repairOf }) : written;
}

/** Settles the request for an approval, and returns the new situation. */
async function resultOf(
  context: CompanyContext,
  { changed, repair, saved, loaded }: Written<Present>,
  { elsewhere, repairOf }: Required<Pick<ChangeOptions, 'elsewhere' | 'repairOf'>>,
): Promise<Result<Situation>> {
  const approval = await settleApproval(context, saved);
  const behind = approval.isBehind ? (['approval'] as const) : [];
  return {
    ok: true,
    changed: changed || elsewhere,
    repair: [...new Set([...repair, ...behind, ...repairOf(saved.offboarding)])],
    lacks: lacksIn(loaded.found),
    value: situationOf(approval.company, loaded.found, { stored: saved }),
  };
}

async function withTasks(loaded: Present, { http }: CompanyContext): Promise<Present> {
  const { recordId, offboarding } = loaded.current;
  return { ...loaded, linked: await readLinkedTasks(recordId, offboarding, http) };
}

/**
 * Loads the present offboarding; 1 API call. Refuses `today_is_off`, `record_unreadable`, `record_deleted`,
 * `not_found`.
 */
export async function loadPresent(
  { http, company, at }: CompanyContext,
  today: CalendarDate,
): Promise<Present | Refused> {
  const now = nowOf(at, today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await hubspotStore(http).find(company);
  const { current } = found;
  if (found.isUnreadable) return refused('record_unreadable');
  if (!current) return refused(company.recordId ? 'record_deleted' : 'not_found');
  return { ok: true, now, found, current, followed: follow(current, now, othersIn(found)) };
}

/**
 * Whether the change takes the place of a move on HubSpot's board as the last change. The record then does not call for the move's
 * note any more, so it is written before it.
 */
const isReplaced = ({ moved, stored }: FollowedRecord, after: Offboarding): boolean =>
  moved !== undefined && after.lastChange?.requestId !== stored.offboarding.lastChange?.requestId;

/** Returns the note of a move on HubSpot's board; none without a move. */
export function moveNotes({ moved, stored }: FollowedRecord): ChangeNote[] {
  const note = moved && lastChangeNote(stored.offboarding);
  return note ? [note] : [];
}

/** Whether a repair finds that the note is missing. */
const isExpected = ({ activityKey }: ChangeNote, after: Offboarding): boolean =>
  expectedNotes(after).some((expected) => expected.activityKey === activityKey);

/** Whether an earlier attempt of this request changed a step of the offboarding. */
const isChangedBy = ({ requestId }: RequestMeta, { steps }: Offboarding): boolean =>
  Object.values(steps).some(({ mark }) => mark?.requestId === requestId);

/** Whether a note belongs to this request and not to an earlier one. */
const isOfRequest = (note: ChangeNote, requestId: string): boolean =>
  note.activityKey.endsWith(`:${requestId}`);

/**
 * Returns the time for a decision; undefined when the card's `today` is more than a day off the server's date, which no
 * time zone explains.
 */
export function nowOf(at: string, today: CalendarDate): Now | undefined {
  return isNear(today, at) ? { at, today } : undefined;
}
