import {
  outcomeById,
  stageIds,
  stageIndex,
  type ClosedStageId,
  type StageId,
  type StepId,
} from '../playbook/lookup';
import { withoutStage } from './close';
import type { RequestMeta, Now } from './commands';
import { typedAtClose } from './at-stake';
import { changeOf } from './change';
import { outcomeOnBoard } from './part';
import { stepsHoldingGate, unsettledSteps } from './gate';
import { timesOnClosing, timesOnEntering, timesOnLeaving } from './stage-times';
import type { Closed, Offboarding, Open, Person } from './offboarding';

/** The person recorded for a move on HubSpot's board; the app does not know who made it. */
export const unknownHubSpotUser: Person = { id: 'hubspot', name: 'Someone in HubSpot' };

export interface Followed {
  /** False if the offboarding was already in that stage. */
  changed: boolean;
  offboarding: Offboarding;
  /** Steps that were neither done nor waived when the move skipped their gates. */
  passedOver: StepId[];
}

/**
 * Applies a move that a person made on HubSpot's board; refuses nothing. A closed stage closes the offboarding
 * with the outcome of the same id; a working stage reopens a closed one. The request id is derived from the
 * state, so that two cards that see the same move write one note.
 */
export function followMove(
  before: Offboarding,
  movedTo: StageId | ClosedStageId,
  now: Now,
): Followed {
  if (movedTo === placeOf(before)) return { changed: false, offboarding: before, passedOver: [] };
  const requestMeta = { by: unknownHubSpotUser, requestId: moveId(before, movedTo) };
  return isWorking(movedTo)
    ? { changed: true, ...followedInto(before, movedTo, requestMeta, now) }
    : { changed: true, ...followedToClose(before, movedTo, requestMeta, now) };
}

const placeOf = (offboarding: Offboarding) =>
  offboarding.status === 'closed' ? offboarding.closedStage : offboarding.stage;

const isWorking = (stage: StageId | ClosedStageId): stage is StageId =>
  stageIds.some((id) => id === stage);

function moveId(before: Offboarding, movedTo: string): string {
  const since = (before.lastChange?.at ?? before.startedAt).replace(/\D/g, '');
  return `moved-${before.key}-${movedTo}-${since}`;
}

function followedInto(before: Offboarding, stage: StageId, requestMeta: RequestMeta, now: Now) {
  const from = before.status === 'closed' ? before.lastStage : before.stage;
  const previous = stageIds[stageIndex(stage) - 1];
  const forward = stageIndex(stage) > stageIndex(from);
  const passedOver = forward && previous ? stepsHoldingGate(before, previous) : [];
  const times = before.status === 'closed' ? before : timesOnLeaving(before, now.today);
  const offboarding: Open = {
    ...(before.status === 'closed' ? withoutClose(before) : before),
    ...timesOnEntering(times, stage, now.today),
    ...(passedOver.length > 0 ? { movedPastGateOn: now.today } : {}),
    stage,
    lastChange: changeOf('moved_in_hubspot', requestMeta, now),
  };
  return { offboarding, passedOver };
}

function followedToClose(
  before: Offboarding,
  closedStage: ClosedStageId,
  requestMeta: RequestMeta,
  now: Now,
) {
  const gated = outcomeById(closedStage).needsEveryGate;
  const passedOver = gated ? unsettledSteps(before) : [];
  const offboarding: Closed = {
    ...(before.status === 'closed'
      ? before
      : {
          ...withoutStage(before),
          ...timesOnClosing(before, now.today),
          ...typedAtClose(before),
        }),
    ...(passedOver.length > 0 ? { movedPastGateOn: now.today } : {}),
    status: 'closed',
    lastStage: before.status === 'closed' ? before.lastStage : before.stage,
    closedStage,
    outcome: outcomeOnBoard(before, closedStage),
    closedOn: now.today,
    closedAt: now.at,
    closedBy: requestMeta.by,
    lastChange: changeOf('moved_in_hubspot', requestMeta, now),
  };
  return { offboarding, passedOver };
}

function withoutClose({
  lastStage: _lastStage,
  closedStage: _closedStage,
  outcome: _outcome,
  closedOn: _closedOn,
  closedAt: _closedAt,
  closedBy: _closedBy,
  closingNote: _closingNote,
  stayed: _stayed,
  wonBack: _wonBack,
  atStakeAtClose: _atStakeAtClose,
  ...common
}: Closed) {
  return { ...common, status: 'under_way' as const };
}
