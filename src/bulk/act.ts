import type { CalendarDate } from '../calendar/calendar-date';
import type { Now, RequestMeta, StartCommand } from '../offboarding/commands';
import { moveStage } from '../offboarding/move-stage';
import type { Offboarding, Owner } from '../offboarding/offboarding';
import { refused, type Outcome } from '../offboarding/outcome';
import { pauseOffboarding } from '../offboarding/pause';
import { updateDetails } from '../offboarding/update-details';
import type { StageId } from '../playbook/lookup';

/** Starts an offboarding on each company, all for the same reason. */
export type StartAct = { kind: 'start' } & Omit<StartCommand, keyof RequestMeta>;

/** Changes the present offboarding of each company. */
export type ChangeAct =
  | { kind: 'reassign'; owner: Owner; why: string }
  | { kind: 'move'; to: StageId; why?: string | undefined }
  | { kind: 'pause'; why: string; until?: CalendarDate | undefined };

/** What is done on many companies at once. */
export type Act = StartAct | ChangeAct;

/**
 * Changes one offboarding by the rule of the same change in the card. A closed one is not changed, though a single owner can
 * change after the close.
 */
export function changeByAct(
  before: Offboarding,
  act: ChangeAct,
  meta: RequestMeta,
  now: Now,
): Outcome<Offboarding> {
  if (before.status === 'closed') return refused('already_closed');
  switch (act.kind) {
    case 'reassign':
      return updateDetails(
        before,
        { ...meta, field: 'owner', owner: act.owner, why: act.why },
        now,
      );
    case 'move': {
      const { to, why } = act;
      return moveStage(before, { ...meta, to, ...(why ? { why } : {}) }, now);
    }
    case 'pause': {
      const { why, until } = act;
      const command = { ...meta, action: 'pause' as const, why, ...(until ? { until } : {}) };
      return pauseOffboarding(before, command, now);
    }
  }
}
