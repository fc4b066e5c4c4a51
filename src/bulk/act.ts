import type { CalendarDate } from '../calendar/calendar-date';
import type { Now, RequestMeta, StartCommand } from '../offboarding/commands';
import { tasksByOwner } from '../offboarding/hand-over';
import type { LinkedTasks } from '../offboarding/linked-tasks';
import { moveStage } from '../offboarding/move-stage';
import { changeOf, isRetry } from '../offboarding/change';
import type { Former, Instant, Offboarding, Open, Owner } from '../offboarding/offboarding';
import type { OpenMoney } from '../offboarding/open-money';
import { changed, refused, unchanged, type Outcome } from '../offboarding/outcome';
import { pauseOffboarding } from '../offboarding/pause';
import { updateDetails } from '../offboarding/update-details';
import { waiveRest } from '../offboarding/waive-rest';
import type { StageId, StepId } from '../playbook/lookup';

/**
 * Starts an offboarding on each company, all for the same reason. `eachOwn`: each for the owner of its company in HubSpot, in place
 * of one `owner`.
 */
export type StartAct = { kind: 'start'; eachOwn?: true | undefined } & Omit<
  StartCommand,
  keyof RequestMeta
>;

/** Changes the present offboarding of each company. */
export type ChangeAct =
  | { kind: 'reassign'; owner: Owner; why: string }
  | { kind: 'move'; to: StageId; why?: string | undefined }
  | { kind: 'pause'; why: string; until?: CalendarDate | undefined };

/** What is done on many companies at once. */
export type Act = StartAct | ChangeAct;

/** Waives what is left of one offboarding, by whoever asks for it; never of many. */
export interface WaiveAct {
  kind: 'waive';
  steps: StepId[];
  why: string;
}

/** What a manager does on one company. */
export type OneAct = Act | WaiveAct;

/**
 * Changes one offboarding by the rule of the same change in the card. A closed one is not changed, though a single owner can
 * change after the close. `openMoney`: what was open, for a waiver of a step that asks for it. `linked`: its
 * tasks; a change of the owner keeps which of them go over, so that it can be undone. `triedSince`: an earlier try since then may
 * have made the change, so that whatever somebody did after it stays.
 */
export function changeByAct(
  before: Offboarding,
  act: ChangeAct | WaiveAct,
  meta: RequestMeta,
  now: Now,
  {
    openMoney,
    linked,
    triedSince,
  }: {
    openMoney?: OpenMoney | undefined;
    linked?: LinkedTasks | undefined;
    triedSince?: Instant | undefined;
  } = {},
): Outcome<Offboarding> {
  if (before.status === 'closed') return refused('already_closed');
  const { lastChange } = before;
  if (triedSince && lastChange && lastChange.at > triedSince && !isRetry(before, meta))
    return refused('changed_meanwhile');
  switch (act.kind) {
    case 'reassign':
      return withTasks(
        before,
        updateDetails(before, { ...meta, field: 'owner', owner: act.owner, why: act.why }, now),
        linked,
      );
    case 'move': {
      const { to, why } = act;
      return withTimes(before, moveStage(before, { ...meta, to, ...(why ? { why } : {}) }, now));
    }
    case 'pause': {
      const { why, until } = act;
      const command = { ...meta, action: 'pause' as const, why, ...(until ? { until } : {}) };
      return pauseOffboarding(before, command, now);
    }
    case 'waive':
      return waived(before, act, openMoney, meta, now);
  }
}

/** Keeps with the change which tasks go over to the new owner. */
function withTasks(
  { owner }: Offboarding,
  outcome: Outcome<Offboarding>,
  linked: LinkedTasks | undefined,
): Outcome<Offboarding> {
  return linked ? withFormer(outcome, { tasks: tasksByOwner(linked, owner) }) : outcome;
}

/** Keeps with the change when the stages were entered, which a move back into one replaces. */
const withTimes = (
  { stageEntered, stageTimes }: Offboarding,
  outcome: Outcome<Offboarding>,
): Outcome<Offboarding> =>
  withFormer(outcome, { times: { stageEntered, ...(stageTimes && { stageTimes }) } });

function withFormer(outcome: Outcome<Offboarding>, more: Former): Outcome<Offboarding> {
  if (!outcome.ok || !outcome.changed || !outcome.value.lastChange) return outcome;
  const { lastChange } = outcome.value;
  const former = { ...lastChange.former, ...more };
  return changed({ ...outcome.value, lastChange: { ...lastChange, former } });
}

function waived(
  before: Open,
  { steps, why: reason }: WaiveAct,
  openMoney: OpenMoney | undefined,
  meta: RequestMeta,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, meta)) return unchanged(before);
  const waive = { steps, reason, waivedBy: meta.by.name, openMoney };
  const outcome = waiveRest(before, { ...meta, waive }, now);
  if (!outcome.ok || !outcome.changed) return outcome;
  return changed({ ...outcome.value, lastChange: changeOf('waive', meta, now) });
}
