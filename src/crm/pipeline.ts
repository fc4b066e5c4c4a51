import * as z from 'zod/mini';
import {
  closedStageById,
  closedStageIds,
  stageById,
  stageIds,
  type ClosedStageId,
  type StageId,
} from '../playbook/lookup';

export type AnyStageId = StageId | ClosedStageId;
export const anyStageIds = [...stageIds, ...closedStageIds] as const;
export const anyStageField = z.enum(anyStageIds);

const isClosedStage = (id: AnyStageId): id is ClosedStageId =>
  closedStageIds.some((closed) => closed === id);

export const anyStageLabel = (id: AnyStageId): string =>
  isClosedStage(id) ? closedStageById(id).label : stageById(id).label;

/** A pipeline stage for HubSpot's API; `metadata.state` marks it as closed (field observation, values inferred). */
export interface PipelineStage {
  stageId: AnyStageId;
  label: string;
  displayOrder: number;
  metadata: { state: 'OPEN' | 'CLOSED' };
}

export const pipelineStages: PipelineStage[] = anyStageIds.map((id, displayOrder) => ({
  stageId: id,
  label: anyStageLabel(id),
  displayOrder,
  metadata: { state: isClosedStage(id) ? 'CLOSED' : 'OPEN' },
}));

/**
 * HubSpot's ids of the playbook's stages, in both directions. They differ by account: it is unverified whether HubSpot
 * keeps an id sent at creation, so that a stage is matched by id, else by label.
 */
export interface StageIds {
  toHubSpot: Record<AnyStageId, string>;
  fromHubSpot: Record<string, AnyStageId>;
}

/** Matches an account's stages to the playbook's; undefined when one is missing. */
export function matchStages(found: readonly { id: string; label: string }[]): StageIds | undefined {
  const pairs = anyStageIds.map((stage) => ({
    stage,
    id: (
      found.find(({ id }) => id === stage) ??
      found.find(({ label }) => label === anyStageLabel(stage))
    )?.id,
  }));
  const toHubSpot: Partial<Record<AnyStageId, string>> = {};
  const fromHubSpot: Record<string, AnyStageId> = {};
  for (const { stage, id } of pairs) {
    if (id === undefined) return undefined;
    toHubSpot[stage] = id;
    fromHubSpot[id] = stage;
  }
  return { toHubSpot: toHubSpot as Record<AnyStageId, string>, fromHubSpot };
}
