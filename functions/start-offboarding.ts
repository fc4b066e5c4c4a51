import { keyOf } from '../src/crm/company';
import { follow, othersIn, situationOf, type FollowedRecord } from '../src/crm/situation';
import type { CompanyOffboardings, StoredOffboarding } from '../src/crm/store';
import { lastChangeNote } from '../src/messages/change-note';
import { isRetry } from '../src/offboarding/change';
import { newestWish } from '../src/offboarding/newest-wish';
import { refused, unchanged } from '../src/offboarding/outcome';
import { hasPackage } from '../src/packages';
import { startOffboarding } from '../src/offboarding/start';
import { nowOf } from './hubspot/change-offboarding';
import { HubSpotError, NotProvisioned } from './hubspot/errors';
import { ownerRefusal } from './hubspot/owners';
import { companyByRecords } from './hubspot/company-records';
import { handleCompany, type CompanyContext } from './hubspot/handle';
import { writeOffboarding, type Loaded } from './hubspot/write-offboarding';

interface Found extends Loaded {
  found: CompanyOffboardings;
  followed: FollowedRecord | undefined;
  /** Number of the offboarding to start. */
  number: number;
  isUnderWay: boolean;
}

/**
 * Saves that a person closed the earlier offboarding on HubSpot's board, with its note; 2 API calls. Once the next one
 * is started, no repair reaches it.
 */
async function saveMove(
  { store, company }: CompanyContext,
  before: StoredOffboarding,
  { stored }: FollowedRecord,
): Promise<'saved' | 'again'> {
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
 * Starts an offboarding: reserves the number on the company, creates the record, then writes note, mirror and tasks, so
 * that an interrupted start is visible and can be retried. At most 6 API calls, 1 more with an owner,
 * and 2 more after a close on HubSpot's board that is not saved yet. Refused for good, the number is free again.
 */
export const main = handleCompany('start_offboarding', async (request, context) => {
  const now = nowOf(context.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const gone = await ownerRefusal(request.owner, 'owner', context.http);
  if (gone) return gone;
  let { company } = context;
  const written = await writeOffboarding<Found>(context, {
    async load() {
      const found = await context.store.find(company);
      const followed = found.current && follow(found.current, now, othersIn(found));
      const situation = situationOf(company, found, followed);
      const isUnfinished = situation.status === 'start_unfinished';
      const isUnderWay = situation.status === 'open';
      const number = isUnfinished ? company.number : company.number + 1;
      const current = isUnderWay ? found.current : undefined;
      return { ok: true, now, current, found, followed, number, isUnderWay };
    },
    decide({ found, followed, isUnderWay, number }) {
      const present = isUnderWay ? followed?.stored.offboarding : undefined;
      if (present)
        return isRetry(present, request) ? unchanged(present) : refused('already_under_way');
      const key = keyOf(company, number);
      const last = followed ? [followed.stored] : [];
      const all = [...last, ...othersIn(found)].map(({ offboarding }) => offboarding);
      const contact = newestWish(all);
      return startOffboarding({ key, companyName: company.name, number, contact }, request, now);
    },
    async save({ current, found, followed, number }, after) {
      if (current) return current;
      if (after.status === 'closed') throw new Error('A start that is closed.');
      if (found.current && followed?.moved) {
        if ((await saveMove(context, found.current, followed)) === 'again') return 'again';
      }
      const free = company;
      company = await context.store.reserve(company, number);
      const created = await context.store.create(company, after).catch(async (error: unknown) => {
        if (isFinal(error)) await context.store.release(company, free);
        throw error;
      });
      if (created !== 'taken') return created;
      company = await companyByRecords(company, context.http);
      return 'again';
    },
    notes(_, after) {
      const note = lastChangeNote(after);
      return note ? [note] : [];
    },
    company: () => Promise.resolve(company),
  });
  if (!written.ok) return written;
  const { changed, repair, saved, loaded } = written;
  const { found, followed } = loaded;
  const before = changed && followed ? [followed.stored] : [];
  const all = { ...found, current: saved, earlier: [...before, ...found.earlier] };
  const asksMoney = hasPackage('invoices') && saved.offboarding.moneyOpen === undefined;
  const next = asksMoney ? [...repair, 'open_money' as const] : repair;
  return { ok: true, changed, repair: next, value: situationOf(company, all, { stored: saved }) };
});
