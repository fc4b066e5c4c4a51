import { keyOf, type Company } from '../../src/crm/company';
import { follow, othersIn, situationOf, type FollowedRecord } from '../../src/crm/situation';
import type { CompanyOffboardings, StoredOffboarding } from '../../src/crm/store';
import type { RepairPart } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { lastChangeNote, withApproval, type ApprovedBy } from '../../src/messages/change-note';
import { isRetry } from '../../src/offboarding/change';
import type { StartCommand } from '../../src/offboarding/commands';
import { newestWish } from '../../src/offboarding/newest-wish';
import type { Instant, Offboarding } from '../../src/offboarding/offboarding';
import { refused, unchanged, type Outcome } from '../../src/offboarding/outcome';
import { hasPackage } from '../../src/packages';
import { hasManagers } from '../../src/playbook/managers';
import { isEnforced, mayEnforceApprovals } from '../../src/offboarding/approval';
import { startOffboarding } from '../../src/offboarding/start';
import { nowOf } from './change-offboarding';
import { passGate, settleApproval } from './approvals';
import { HubSpotError, NotProvisioned } from './errors';
import { companyByRecords } from './company-records';
import type { CompanyContext, Result } from './handle';
import type { HttpOptions } from './http';
import { runningPlaybook } from './playbook/state';
import { loadPlaybook } from './playbook/versions';
import type { TeamPlaybook } from '../../src/playbook/changes';
import { stakeParts } from './live/at-stake';
import { writeOffboarding, type Loaded, type Refused } from './write-offboarding';
import { hubspotStore } from './store';

interface FoundForStart extends Loaded {
  found: CompanyOffboardings;
  followed: FollowedRecord | undefined;
  /** Number of the offboarding to start. */
  number: number;
  isUnderWay: boolean;
  /** The version of the playbook that it begins with; undefined for the built-in one. */
  playbook: TeamPlaybook | undefined;
}

/**
 * Saves that a person closed the earlier offboarding on HubSpot's board, with its note; 2 API calls. Once the next one
 * is started, no repair reaches it.
 */
async function saveMove(
  { http, company }: CompanyContext,
  before: StoredOffboarding,
  { stored }: FollowedRecord,
): Promise<'saved' | 'again'> {
  const store = hubspotStore(http);
  const note = lastChangeNote(stored.offboarding);
  if (note) await store.note(company, stored, [note], true);
  const saved = await store.update(before, stored.offboarding);
  return typeof saved === 'string' ? 'again' : 'saved';
}

/** Whether HubSpot refused the create for good, so that no record exists and a retry would not help. */
const isFinal = (error: unknown) =>
  error instanceof NotProvisioned ||
  (error instanceof HubSpotError && [400, 403, 404].includes(error.status));

/**
 * Loads what a start depends on. Refuses `today_is_off`, `record_unreadable`, `approval_needs_signature`. API calls as
 * `store.find`, as `runningPlaybook`, and as `loadPlaybook` where the start names another version.
 */
export async function loadForStart(
  { at, http }: CompanyContext,
  company: Company,
  { today, playbookVersion }: { today: CalendarDate; playbookVersion?: number | undefined },
): Promise<FoundForStart | Refused> {
  const now = nowOf(at, today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const [found, playbook] = await Promise.all([
    hubspotStore(http).find(company),
    playbookForStart(playbookVersion, http),
  ]);
  if (found.isUnreadable) return refused('record_unreadable');
  if (playbook === 'unsigned') return refused('approval_needs_signature');
  const followed = found.current && follow(found.current, now, othersIn(found));
  const situation = situationOf(company, found, followed);
  const isUnfinished = situation.status === 'start_unfinished';
  const isUnderWay = situation.status === 'open';
  const number = isUnfinished ? company.number : company.number + 1;
  const current = isUnderWay ? found.current : undefined;
  return { ok: true, now, current, found, followed, number, isUnderWay, playbook };
}

/**
 * The version that a start names, or else the one that runs; `unsigned` for one without approvals that are enforced, while
 * the one that runs has some.
 */
async function playbookForStart(version: number | undefined, http: HttpOptions) {
  const asked = version !== undefined && version > 0 ? loadPlaybook(version, http) : undefined;
  const [running, named] = await Promise.all([runningPlaybook(http), asked]);
  if (version === undefined) return running;
  return mayEnforceApprovals(running) && !isEnforced({ playbook: named }) ? 'unsigned' : named;
}

/**
 * Decides on a start. Refuses `already_under_way`, `changed_meanwhile` where one that began after `since` is closed already,
 * `playbook_unreadable`, and as `startOffboarding`.
 */
export function decideStart(
  company: Company,
  { found, followed, isUnderWay, number, now, playbook }: FoundForStart,
  request: StartCommand,
  since?: Instant,
): Outcome<Offboarding> {
  const present = isUnderWay ? followed?.stored.offboarding : undefined;
  if (present) return isRetry(present, request) ? unchanged(present) : refused('already_under_way');
  const last = followed ? [followed.stored] : [];
  const all = [...last, ...othersIn(found)].map(({ offboarding }) => offboarding);
  if (since && all.some(({ startedAt }) => startedAt > since)) return refused('changed_meanwhile');
  if (playbook?.insteadOf) return refused('playbook_unreadable');
  const key = keyOf(company, number);
  const contact = newestWish(all);
  return startOffboarding(
    { key, companyName: company.name, number, contact, playbook },
    request,
    now,
  );
}

/**
 * Starts an offboarding of a company: reserves the number on it, creates the record, then writes note, mirror and tasks,
 * so that an interrupted start is visible and can be retried. At most 7 API calls, and 2 more after a close on HubSpot's
 * board that is not saved yet. Refused for good, the number is free again. `keptSince`: when the bulk run of it was kept. The
 * company is then not written before the record is, and what the run started is not started again once it is closed.
 */
export async function startOn(
  context: CompanyContext,
  request: StartCommand & { today: CalendarDate },
  { keptSince }: { keptSince?: Instant | undefined } = {},
): Promise<Result<Situation>> {
  const reserves = keptSince === undefined;
  let { company } = context;
  const store = hubspotStore(context.http);
  let approved: ApprovedBy | undefined;
  const written = await writeOffboarding<FoundForStart>(context, {
    load: () => loadForStart(context, company, request),
    decide: (loaded) => decideStart(company, loaded, request, keptSince),
    async first({ current }, after) {
      if (current) return;
      const gate = await passGate(context, { before: undefined, after, by: request.by });
      if (!gate.ok) return gate;
      approved = gate.approved;
    },
    async save({ current, found, followed, number }, after) {
      if (current) return current;
      if (after.status === 'closed') throw new Error('A start that is closed.');
      if (found.current && followed?.moved) {
        if ((await saveMove(context, found.current, followed)) === 'again') return 'again';
      }
      const free = company;
      company = reserves
        ? await store.reserve(company, number)
        : { ...company, number, key: keyOf(company, number) };
      const created = await store.create(company, after).catch(async (error: unknown) => {
        if (isFinal(error) && reserves) await store.release(company, free);
        throw error;
      });
      if (created !== 'taken') return created;
      company = await companyByRecords(company, context.http);
      return 'again';
    },
    notes(_, after) {
      const note = lastChangeNote(after);
      return note ? [withApproval(note, approved)] : [];
    },
    company: () => Promise.resolve(company),
  });
  if (!written.ok) return written;
  const { changed, repair, saved, loaded } = written;
  const { found, followed } = loaded;
  const before = changed && followed ? [followed.stored] : [];
  const approval = await settleApproval({ ...context, company }, saved);
  const behind = approval.isBehind ? (['approval'] as const) : [];
  const all = { ...found, current: saved, earlier: [...before, ...found.earlier] };
  const next = [...repair, ...behind, ...readAfterStart(saved.offboarding)];
  return {
    ok: true,
    changed,
    repair: next,
    value: situationOf(approval.company, all, { stored: saved }),
  };
}

/** What a start leaves to requests of their own: what other objects say. */
const readAfterStart = (o: Offboarding): RepairPart[] => [
  ...(hasPackage('invoices') && o.moneyOpen === undefined ? (['open_money'] as const) : []),
  ...(o.atStake === undefined ? stakeParts() : []),
  ...(hasManagers(o) && o.managerId === undefined ? (['manager'] as const) : []),
];
