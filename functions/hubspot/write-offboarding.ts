import type { RepairPart } from '../../src/api/reply';
import type { Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { ChangeNote } from '../../src/messages/change-note';
import type { Now } from '../../src/offboarding/commands';
import { withChanges, withNewReminders, withTaskFacts } from '../../src/offboarding/follow-ups';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Outcome, type Refusal } from '../../src/offboarding/outcome';
import {
  needsTasks,
  tasksToSync,
  withoutListed,
  type TaskSync,
} from '../../src/offboarding/sync-tasks';
import { afterWrite } from './after-write';
import type { FunctionContext } from './handle';
import { readLinkedTasks } from './linked-tasks';
import { logAndContinue } from './tasks';

export type Refused = { ok: false; refusal: Refusal };

/** The state that a decision is based on. */
export interface Loaded {
  ok: true;
  now: Now;
  /** The record in HubSpot; undefined when there is none yet. */
  current?: StoredOffboarding | undefined;
}

/** The steps of one kind of write; each may refuse. */
export interface Write<L extends Loaded> {
  load(): Promise<L | Refused>;
  decide(loaded: L): Outcome<Offboarding>;
  /** Writes other records of the change, before the offboarding record. If it fails, the record stays unchanged. */
  first?(loaded: L, after: Offboarding, isNew: boolean): Promise<Refused | undefined | void>;
  /** Saves the record if nobody wrote since it was loaded; `again` if somebody did. `seen`: the state loaded first. */
  save(loaded: L, after: Offboarding, seen: L): Promise<StoredOffboarding | Refused | 'again'>;
  /** Returns the notes for the timeline; an existing note is not written again. */
  notes(loaded: L, after: Offboarding): ChangeNote[];
  /** Returns the company whose mirror is updated; undefined when it was deleted. */
  company(loaded: L): Promise<Company | undefined>;
  /**
   * Set when the change writes something other than the record: an unchanged record does not mean an earlier attempt.
   */
  elsewhere?: boolean;
  /** Whether an earlier attempt of a change that writes `elsewhere` changed the record as well. */
  isRepeat?(loaded: L): boolean;
  /** Set when `save` brings the tasks in line by itself. */
  repairsTasks?: boolean;
}

export interface Written<L> {
  ok: true;
  changed: boolean;
  saved: StoredOffboarding;
  loaded: L;
  repair: RepairPart[];
}

/** Maximum number of attempts when somebody else writes in between. */
export const maxAttempts = 3;

/**
 * Performs every write: load, decide, save if unchanged, then notes, mirror and tasks in parallel. Those of the latter
 * that fail are named in `repair`. If somebody wrote since the load, it loads and decides again.
 */
export async function writeOffboarding<L extends Loaded>(
  context: FunctionContext,
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
    const tasksMayLack = !changed && (!write.elsewhere || write.isRepeat?.(loaded) === true);
    const isSame = !changed && !tasksMayLack && !isMoved(loaded, after);
    const isKept = write.repairsTasks || isSame;
    const wanted = tasksToSync(loaded.current?.offboarding, after, loaded.now.today);
    const linked = isKept ? 'kept' : await neededTasks(context, loaded, after, wanted);
    const sync = typeof linked === 'object' ? withoutListed(wanted, linked) : wanted;
    const known =
      typeof linked === 'object' ? withTaskFacts(after, withChanges(linked, sync.changes)) : after;
    const next = isKept ? known : withNewReminders(known, sync.make);
    const saved = await write.save(loaded, next, seen);
    if (saved === 'again') continue;
    if ('refusal' in saved) return saved;
    const repair = await afterWrite(context, {
      company: await write.company(loaded),
      before: loaded.current?.offboarding,
      saved,
      notes: write.notes(loaded, next),
      isNew: changed,
      tasksMayLack,
      tasks: linked,
      sync,
      today: loaded.now.today,
    });
    return { ok: true, changed, saved, loaded, repair };
  }
  return refused('busy');
}

/** Whether an unchanged offboarding differs from the record because a person moved it on the board. */
const isMoved = ({ current }: Loaded, after: Offboarding): boolean =>
  current !== undefined && current.offboarding !== after;

/** Reads the tasks when the change needs them; `unread` when that failed. */
async function neededTasks(
  { http }: FunctionContext,
  { current }: Loaded,
  after: Offboarding,
  sync: TaskSync,
) {
  if (!current || !needsTasks(current.offboarding, after, sync)) return undefined;
  const { recordId } = current;
  const read = () => readLinkedTasks(recordId, current.offboarding, http);
  return (await logAndContinue(recordId, read)) ?? 'unread';
}
