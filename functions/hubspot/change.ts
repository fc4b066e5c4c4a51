import { isNear, type CalendarDate } from '../../src/calendar/calendar-date';
import type { Situation } from '../../src/api/situation';
import { follow, situationOf, type FollowedRecord } from '../../src/crm/situation';
import type { CompanyOffboardings, StoredOffboarding } from '../../src/crm/store';
import { lastChangeNote, type ChangeNote } from '../../src/messages/change-note';
import type { RequestMeta, Now } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Outcome, type Refusal } from '../../src/offboarding/outcome';
import { mustPutOff } from '../../src/offboarding/update-contact';
import { letContactsFollow } from './contacts-follow';
import { HubSpotError } from './errors';
import type { CompanyWorld, Result } from './handle';

/** The note that a change leaves; its activity key is what a retry is known by. */
type NoteOf = (after: Offboarding, now: Now) => ChangeNote | undefined;

/**
 * What is written elsewhere before the record, once it is decided: a failure in between leaves the step open,
 * and trying again does both. May refuse.
 */
type First = (
  stored: StoredOffboarding,
  now: Now,
  after: Offboarding,
) => Promise<{ ok: false; refusal: Refusal } | void>;

/** How often a change is decided, at most, because somebody else's came in between. */
export const maxAttempts = 3;

/**
 * Changes the offboarding under way: load, decide, save, note and mirror, reply. A person's move on
 * HubSpot's board is taken over first. Makes at most 4 API calls, besides those of `first`; 3 more when the
 * client does not want the contacts that are planned. When somebody wrote since it was loaded, it is loaded
 * and decided anew, 3 calls more: what holds by then is refused as ever, and what they changed is not
 * changed again without a look, `changed_meanwhile`.
 */
export async function change(
  world: CompanyWorld,
  request: RequestMeta & { today: CalendarDate },
  rule: (before: Offboarding, now: Now) => Outcome<Offboarding>,
  noteOf: NoteOf = lastChangeNote,
  first?: First,
): Promise<Result<Situation>> {
  let seen: Offboarding | undefined;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const present = await loadPresent(world, request.today);
    if (!present.ok) return present;
    const { now, followed, current } = present;
    seen ??= current.offboarding;
    const outcome = rule(followed.stored.offboarding, now);
    if (!outcome.ok) return outcome;
    const refusal = await first?.(followed.stored, now, outcome.value);
    if (refusal) return refusal;
    const saved = await world.store.update(current, outcome.value, seen);
    if (saved === 'overlaps') return refused('changed_meanwhile');
    if (saved === 'outdated') continue;
    const notes = notesOf(followed, noteOf(outcome.value, now), request.requestId);
    return reply(world, present, { saved, notes, changed: outcome.changed });
  }
  return refused('busy');
}

/** What came of a change, once the record is saved: note, mirror and the client's word to their contacts, side by side. */
async function reply(
  world: CompanyWorld,
  { now, found, followed }: Present,
  { saved, notes, changed }: { saved: StoredOffboarding; notes: ChangeNote[]; changed: boolean },
): Promise<Result<Situation>> {
  const urgent = mustPutOff(followed.stored.offboarding, saved.offboarding);
  const [behind] = await Promise.all([
    noteAndMirror(world, saved, notes, !changed),
    urgent && letContactsFollow(world, saved, now.today),
  ]);
  const value = situationOf(world.company, found, { stored: saved });
  return { ok: true, changed, ...behind, value };
}

/** The company's present offboarding as it is loaded for something to be written. */
type Present = {
  ok: true;
  now: Now;
  found: CompanyOffboardings;
  current: StoredOffboarding;
  followed: FollowedRecord;
};

/**
 * Loads the present offboarding, with a person's move on HubSpot's board taken over; 1 API call. Refuses
 * `today_is_off`, `record_deleted`, `not_found`.
 */
export async function loadPresent(
  { store, company, at }: CompanyWorld,
  today: CalendarDate,
): Promise<Present | { ok: false; refusal: Refusal }> {
  const now = nowOf(at, today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await store.find(company);
  const { current } = found;
  if (!current) return refused(company.recordId ? 'record_deleted' : 'not_found');
  return { ok: true, now, found, current, followed: follow(current, now) };
}

/** The change's own note, when this request made it now or before, after that of a move on the board. */
function notesOf(
  followed: FollowedRecord,
  own: ChangeNote | undefined,
  requestId: string,
): ChangeNote[] {
  const moved = followed.moved ? lastChangeNote(followed.stored.offboarding) : undefined;
  return [...(moved ? [moved] : []), ...(own && isOfRequest(own, requestId) ? [own] : [])];
}

/** Whether a note is that of this request, and not of one before it. */
export const isOfRequest = (note: ChangeNote, requestId: string): boolean =>
  note.activityKey.endsWith(`:${requestId}`);

/**
 * Writes down a move that a person made on HubSpot's board. What fails is done at the next look; what somebody
 * else wrote meanwhile, that look shows.
 */
export async function keepMove(
  world: CompanyWorld,
  before: StoredOffboarding,
  followed: FollowedRecord,
): Promise<{ mirrorBehind?: true }> {
  const note = lastChangeNote(followed.stored.offboarding);
  try {
    const saved = await world.store.update(before, followed.stored.offboarding);
    if (typeof saved === 'string') return {};
    return await noteAndMirror(world, saved, note ? [note] : [], true);
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    return { mirrorBehind: true };
  }
}

/** A note that fails is a surprise, to be tried again; a mirror that fails heals at the next follow-up. */
export async function noteAndMirror(
  { store, company }: Pick<CompanyWorld, 'store' | 'company'>,
  saved: StoredOffboarding,
  notes: ChangeNote[],
  mayBeThere: boolean,
): Promise<{ mirrorBehind?: true }> {
  const noted = notes.length > 0 ? store.note(company, saved, notes, mayBeThere) : undefined;
  const [, behind] = await Promise.all([noted, mirror({ store, company }, saved)]);
  return behind;
}

/** Brings the company's copy up to date, or says that it is behind. */
export async function mirror(
  { store, company }: Pick<CompanyWorld, 'store' | 'company'>,
  stored: StoredOffboarding | 'deleted',
): Promise<{ mirrorBehind?: true }> {
  try {
    await store.mirror(company, stored);
    return {};
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    console.log(JSON.stringify({ mirrorBehind: company.id, error: error.message }));
    return { mirrorBehind: true };
  }
}

/**
 * The clock of a decision; undefined when the card's today is more than a day off the server's, which no
 * time zone explains.
 */
export function nowOf(at: string, today: CalendarDate): Now | undefined {
  return isNear(today, at) ? { at, today } : undefined;
}
