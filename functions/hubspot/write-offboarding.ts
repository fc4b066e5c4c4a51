import type { RepairPart } from '../../src/api/reply';
import type { Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { ChangeNote } from '../../src/messages/change-note';
import type { Now } from '../../src/offboarding/commands';
import { withNextFollowUp } from '../../src/offboarding/follow-ups';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Outcome, type Refusal } from '../../src/offboarding/outcome';
import { changesDeferral } from '../../src/offboarding/sync-tasks';
import { afterWrite } from './after-write';
import type { World } from './handle';
import { readLinkedTasks } from './linked-tasks';
import { logAndContinue } from './tasks';

export type Refused = { ok: false; refusal: Refusal };

/** What is loaded for a decision. */
export interface Loaded {
  ok: true;
  now: Now;
  /** The record as HubSpot has it; undefined where there is none yet. */
  current?: StoredOffboarding | undefined;
}

/** How one kind of write goes; each step may refuse. */
export interface Write<L extends Loaded> {
  load(): Promise<L | Refused>;
  decide(loaded: L): Outcome<Offboarding>;
  /** Writes what belongs to the change elsewhere, before the record. A failure leaves the record as it was. */
  first?(loaded: L, after: Offboarding, isNew: boolean): Promise<Refused | void>;
  /** Saves the record if nobody wrote since it was loaded; `again` where somebody did. `seen` is what was loaded first. */
  save(loaded: L, after: Offboarding, seen: L): Promise<StoredOffboarding | Refused | 'again'>;
  /** What the timeline is to say; a note that is there already is not written again. */
  notes(loaded: L, after: Offboarding): ChangeNote[];
  /** The company whose mirror follows; undefined when it is gone. */
  company(loaded: L): Promise<Company | undefined>;
  /** What is written is not the record, so that an unchanged record is no sign of an earlier attempt. */
  elsewhere?: boolean;
}

export interface Written<L> {
  ok: true;
  changed: boolean;
  saved: StoredOffboarding;
  loaded: L;
  repair: RepairPart[];
}

/** How often a write is decided, at most, because somebody else wrote in between. */
export const maxAttempts = 3;

/**
 * The one way to write: load, decide, save if unchanged, then notes, mirror and tasks side by side. What of these fails
 * is named in `repair`. Where somebody wrote since it was loaded, it is loaded and decided anew.
 */
export async function writeOffboarding<L extends Loaded>(
  world: World,
  write: Write<L>,
): Promise<Written<L> | Refused> {
  let seen: L | undefined;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const loaded = await write.load();
    if (!loaded.ok) return loaded;
    seen ??= loaded;
    const outcome = write.decide(loaded);
    if (!outcome.ok) return outcome;
    const { changed, value: after } = outcome;
    const refusal = await write.first?.(loaded, after, changed);
    if (refusal) return refusal;
    const linked = changed ? await heldTasks(world, loaded, after) : undefined;
    const next = typeof linked === 'object' ? withNextFollowUp(after, linked) : after;
    const saved = await write.save(loaded, next, seen);
    if (saved === 'again') continue;
    if ('refusal' in saved) return saved;
    const repair = await afterWrite(world, {
      company: await write.company(loaded),
      before: loaded.current?.offboarding,
      saved,
      notes: write.notes(loaded, next),
      isNew: changed,
      tasks: write.elsewhere && !changed ? 'kept' : linked,
      today: loaded.now.today,
    });
    return { ok: true, changed, saved, loaded, repair };
  }
  return refused('busy');
}

/** The tasks, where the change holds items back or frees them; `unread` when they could not be read. */
async function heldTasks({ http }: World, { current }: Loaded, after: Offboarding) {
  if (!current || !changesDeferral(current.offboarding, after)) return undefined;
  const { recordId } = current;
  const read = () => readLinkedTasks(recordId, after, http);
  return (await logAndContinue(recordId, read)) ?? 'unread';
}
