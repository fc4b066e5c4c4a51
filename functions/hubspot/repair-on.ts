import type { CalendarDate } from '../../src/calendar/calendar-date';
import { repairParts, type RepairPart } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { lacksIn } from '../../src/crm/lacks';
import { situationOf } from '../../src/crm/situation';
import type { ChangeNote } from '../../src/messages/change-note';
import { expectedNotes } from '../../src/messages/expected-notes';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import { unchanged } from '../../src/offboarding/outcome';
import { partToRepair } from './after-write';
import { settleApproval } from './approvals';
import { loadPresent, moveNotes, type Present } from './change-offboarding';
import type { CompanyContext, Result } from './handle';
import { followEmails } from './held-emails';
import { readLinkedTasks } from './linked-tasks';
import { handEditNote } from './hand-edits';
import { missingNotes } from './notes';
import { readOthers, withOthers, type ReadOthers } from './read-others';
import { repairTasks } from './repair-tasks';
import { logAndContinue } from './tasks';
import { writeOffboarding, type Refused } from './write-offboarding';
import { hubspotStore } from './store';

interface ToRepair extends Present {
  /** Undefined when the tasks were not requested or could not be read. */
  linked: LinkedTasks | undefined;
  notes: ChangeNote[];
  /** What other objects say, where it was requested. */
  others: ReadOthers;
  /** The note about what somebody edited by hand; written before it is put back, which clears the trace. */
  edited: ChangeNote | undefined;
}

/**
 * Updates what is out of sync with the offboarding: saves a move on HubSpot's board, and writes missing notes, the
 * company's mirror and the tasks. Safe to repeat. API calls: 1 to find it, 1 if the record changes, 2 for a wrong
 * mirror and 2 more where somebody edited it by hand; for tasks 2 to read, 1 where
 * e-mails are planned, and at most 2 to write; for notes 1 to read and 1 for each missing one; for the open money,
 * what is at stake by subscriptions or by deals, and the manager 1 each to read.
 */
export async function repairOn(
  context: CompanyContext,
  { parts, today }: { parts?: readonly RepairPart[] | undefined; today: CalendarDate },
): Promise<Result<Situation>> {
  const wanted = new Set<RepairPart>(parts ?? repairParts);
  const behind = new Set<RepairPart>();
  const { company } = context;
  const store = hubspotStore(context.http);
  const written = await writeOffboarding<ToRepair>(context, {
    load: () => loadToRepair(context, today, wanted, behind),
    decide: ({ followed }) => unchanged(followed.stored.offboarding),
    async save(loaded, after, seen) {
      const { current, edited } = loaded;
      if (edited) await store.note(company, current, [edited], true);
      const done = await repairLoaded(loaded, context);
      if (done?.isBehind) behind.add('tasks');
      const next = withOthers(done?.offboarding ?? after, loaded.others, today);
      const saved = await store.update(current, next, seen.current.offboarding);
      return typeof saved === 'string' ? 'again' : saved;
    },
    notes({ followed, notes }) {
      const moved = moveNotes(followed);
      const keys = moved.map(({ activityKey }) => activityKey);
      return [...notes.filter(({ activityKey }) => !keys.includes(activityKey)), ...moved];
    },
    company: () => Promise.resolve(company),
    elsewhere: true,
    repairsTasks: true,
  });
  if (!written.ok)
    return written.refusal.code === 'record_deleted' ? repairDeleted(context) : written;
  const { saved, loaded, repair } = written;
  const { moved } = loaded.followed;
  const approval = wanted.has('approval') ? await settleApproval(context, saved) : undefined;
  if (approval?.isBehind) behind.add('approval');
  const stored = { stored: saved, ...(moved && { moved }) };
  const value = situationOf(approval?.company ?? company, loaded.found, stored);
  const lacks = lacksIn(loaded.found);
  return { ok: true, changed: true, repair: [...repair, ...behind], lacks, value };
}

/** Loads what the repair needs; adds to `behind` what could not be read, or is to follow. */
async function loadToRepair(
  context: CompanyContext,
  today: CalendarDate,
  wanted: ReadonlySet<RepairPart>,
  behind: Set<RepairPart>,
): Promise<ToRepair | Refused> {
  const { company, http } = context;
  const present = await loadPresent(context, today);
  if (!present.ok) return present;
  const { followed, current } = present;
  const { recordId, offboarding } = followed.stored;
  const readsTasks = wanted.has('tasks') || followed.moved !== undefined;
  const readTasks = () => readLinkedTasks(recordId, current.offboarding, http);
  const findNotes = () => missingNotes(expectedNotes(offboarding), recordId, http);
  const [linked, edited, notes, others] = await Promise.all([
    readsTasks ? logAndContinue(recordId, readTasks) : undefined,
    wanted.has('mirror') ? handEditNote(company, current, http) : undefined,
    wanted.has('note') ? logAndContinue(recordId, findNotes) : [],
    readOthers(wanted, followed, today, context),
  ]);
  if (!linked && readsTasks) behind.add('tasks');
  if (!notes) behind.add('note');
  for (const part of others.behind) behind.add(part);
  return { ...present, linked, edited, notes: notes ?? [], others };
}

/** Brings the tasks in line, if they were read; also planned e-mails with HubSpot's word on the contacts. */
async function repairLoaded(
  { current, followed, linked, now, others }: ToRepair,
  { company, http }: CompanyContext,
) {
  if (!linked) return undefined;
  const { stored } = followed;
  const present = withOthers(stored.offboarding, others, now.today);
  const offboarding = await followEmails(present, linked, company.id, http);
  return repairTasks(http, {
    companyId: company.id,
    before: current.offboarding,
    stored: { ...stored, offboarding },
    linked,
    today: now.today,
  });
}

/** Clears the mirror of a company whose offboarding record was deleted. */
async function repairDeleted({ http, company }: CompanyContext): Promise<Result<Situation>> {
  const store = hubspotStore(http);
  const found = await store.find(company);
  const behind = await partToRepair('mirror', () => store.mirror(company, 'deleted'));
  const value = situationOf(company, found, undefined);
  return { ok: true, changed: true, repair: behind ? [behind] : [], value };
}
