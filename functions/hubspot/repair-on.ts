import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';
import { repairParts, type RepairPart } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { lacksIn, lacksOf } from '../../src/crm/lacks';
import { stakeProperties } from '../../src/crm/names';
import type { StoredOffboarding } from '../../src/crm/store';
import { situationOf } from '../../src/crm/situation';
import type { ChangeNote } from '../../src/messages/change-note';
import { expectedNotes } from '../../src/messages/expected-notes';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { isToRead, type AtStake } from '../../src/offboarding/at-stake';
import { moneyFigure, type OpenMoney } from '../../src/offboarding/open-money';
import { unchanged } from '../../src/offboarding/outcome';
import { managers } from '../../src/playbook/managers';
import { partToRepair } from './after-write';
import { loadPresent, moveNotes, type Present } from './change-offboarding';
import type { CompanyContext, Result } from './handle';
import { followEmails } from './held-emails';
import { readAtStake, stakeParts } from './live/at-stake';
import { openMoney } from './live/open-money';
import { readLinkedTasks } from './linked-tasks';
import { handEditNote } from './hand-edits';
import type { HttpOptions } from './http';
import { settle } from './live/settle';
import { missingNotes } from './notes';
import { managerOf } from './owners';
import { repairTasks } from './repair-tasks';
import { logAndContinue } from './tasks';
import { writeOffboarding } from './write-offboarding';

interface ToRepair extends Present {
  /** Undefined when the tasks were not requested or could not be read. */
  linked: LinkedTasks | undefined;
  notes: ChangeNote[];
  /** The open money, where it was requested and HubSpot has invoices. */
  money: OpenMoney | undefined;
  stake: AtStake | undefined;
  /** The manager's owner id, where it was requested; `''` where none is set. */
  manager: string | undefined;
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
  const { store, company, http } = context;
  const written = await writeOffboarding<ToRepair>(context, {
    async load() {
      const present = await loadPresent(context, today);
      if (!present.ok) return present;
      const { stored, moved } = present.followed;
      const { recordId, offboarding } = stored;
      const before = present.current.offboarding;
      const readsTasks = wanted.has('tasks') || moved !== undefined;
      const readTasks = () => readLinkedTasks(recordId, before, http);
      const findNotes = () => missingNotes(expectedNotes(offboarding), recordId, http);
      const isMirror = wanted.has('mirror');
      const isOpen = offboarding.status !== 'closed';
      const [linked, edited, notes, money, atStake, manager] = await Promise.all([
        readsTasks ? logAndContinue(recordId, readTasks) : undefined,
        isMirror ? handEditNote(company, present.current, http) : undefined,
        wanted.has('note') ? logAndContinue(recordId, findNotes) : [],
        wanted.has('open_money') && isOpen ? openMoney(today, context) : undefined,
        isStakeToRead(stored, today) ? readAtStake(wanted, today, context) : nothingRead,
        wanted.has('manager') ? readManager(offboarding, http) : undefined,
      ]);
      if (!linked && readsTasks) behind.add('tasks');
      if (!notes) behind.add('note');
      if (money === 'failed') behind.add('open_money');
      if (atStake.behind) behind.add(atStake.behind);
      if (moved && offboarding.status === 'closed' && !offboarding.atStakeAtClose)
        for (const part of stakeParts()) if (!wanted.has(part)) behind.add(part);
      if (manager === 'failed') behind.add('manager');
      return {
        ...present,
        linked,
        edited,
        notes: notes ?? [],
        money: money === 'failed' ? undefined : money,
        stake: atStake.stake,
        manager: manager === 'failed' ? undefined : manager,
      };
    },
    decide: ({ followed }) => unchanged(followed.stored.offboarding),
    async save(loaded, after, seen) {
      const { current, edited } = loaded;
      if (edited) await store.note(company, current, [edited], true);
      const done = await repairLoaded(loaded, context);
      if (done?.isBehind) behind.add('tasks');
      const next = withRead(done?.offboarding ?? after, loaded);
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
  const value = situationOf(company, loaded.found, { stored: saved, ...(moved && { moved }) });
  const lacks = lacksIn(loaded.found);
  return { ok: true, changed: true, repair: [...repair, ...behind], lacks, value };
}

const nothingRead: Awaited<ReturnType<typeof readAtStake>> = {};

/** Whether what is at stake is still to be read: while it is open, or just after the close. Not where the account lacks it. */
function isStakeToRead(
  { offboarding: o, properties }: StoredOffboarding,
  today: CalendarDate,
): boolean {
  if (lacksOf(properties).some((name) => stakeProperties.includes(name))) return false;
  if (o.status !== 'closed') return isToRead(o.atStake);
  return isToRead(o.atStakeAtClose) && daysBetween(o.closedOn, today) <= 1;
}

/** Returns the manager's owner id by the playbook, `''` where none is set; nothing is read where the playbook sets none. */
async function readManager({ owner }: Offboarding, http: HttpOptions): Promise<string | 'failed'> {
  const manager = await settle(managerOf(owner, managers, http));
  return manager.status === 'loaded' ? (manager.value ?? '') : 'failed';
}

/** Keeps what was read of other objects. */
function withRead(
  o: Offboarding,
  { stake, manager, ...read }: Pick<ToRepair, 'money' | 'now' | 'stake' | 'manager'>,
): Offboarding {
  return {
    ...withMoney(o, read),
    ...(stake && (o.status === 'closed' ? { atStakeAtClose: stake } : { atStake: stake })),
    ...(manager !== undefined && { managerId: manager || undefined }),
  };
}

/** Keeps the open money as HubSpot's invoices say today. */
function withMoney(o: Offboarding, { money, now }: Pick<ToRepair, 'money' | 'now'>): Offboarding {
  const moneyOpen = money && moneyFigure(money, now.today);
  return moneyOpen ? { ...o, moneyOpen } : o;
}

/** Brings the tasks in line, if they were read; also planned e-mails with HubSpot's word on the contacts. */
async function repairLoaded(
  { current, followed, linked, now, money }: ToRepair,
  { company, http }: CompanyContext,
) {
  if (!linked) return undefined;
  const { stored } = followed;
  const present = withMoney(stored.offboarding, { money, now });
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
async function repairDeleted({ store, company }: CompanyContext): Promise<Result<Situation>> {
  const found = await store.find(company);
  const behind = await partToRepair('mirror', () => store.mirror(company, 'deleted'));
  const value = situationOf(company, found, undefined);
  return { ok: true, changed: true, repair: behind ? [behind] : [], value };
}
