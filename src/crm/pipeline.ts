import * as z from 'zod/mini';
import { pipelineLabel } from './names';
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

export const isClosedStage = (id: AnyStageId): id is ClosedStageId =>
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
 * HubSpot's ids of the playbook's stages, in both directions. They differ by account. A stage that the account does not
 * have yet is missing.
 */
export interface StageIds {
  toHubSpot: Partial<Record<AnyStageId, string>>;
  fromHubSpot: Record<string, AnyStageId>;
}

/** A pipeline of an account, as HubSpot answers it. */
export interface FoundPipeline {
  id: string;
  label: string;
  stages: readonly { id: string; label: string }[];
}

/** HubSpot's ids of the app's pipeline and of those of its stages that an account has. */
export interface PipelineIds {
  pipeline: string;
  stages: Partial<Record<AnyStageId, string>>;
}

/**
 * Finds the app's pipeline and stages in an account by the ids that provisioning kept (`kept-ids.ts`). Without them,
 * as in an account of an earlier version, by an id equal to the playbook's, else by label. Undefined without a pipeline.
 */
export function matchPipeline(
  pipelines: readonly FoundPipeline[],
  kept: PipelineIds | undefined,
): PipelineIds | undefined {
  const found =
    pipelines.find(({ id }) => id === kept?.pipeline) ??
    pipelines.find(({ label }) => label === pipelineLabel) ??
    pipelines.find(({ stages }) => isWhole(matchStages(stages, undefined)));
  return found && { pipeline: found.id, stages: matchStages(found.stages, kept) };
}

function matchStages(found: FoundPipeline['stages'], kept: PipelineIds | undefined) {
  const keptIds = Object.values(kept?.stages ?? {});
  const free = found.filter(({ id }) => !keptIds.includes(id));
  const pairs = anyStageIds.flatMap((stage) => {
    const id =
      found.find((one) => one.id === kept?.stages[stage]) ??
      free.find((one) => one.id === stage) ??
      free.find(({ label }) => label === anyStageLabel(stage));
    return id ? [[stage, id.id] as const] : [];
  });
  const stages: PipelineIds['stages'] = Object.fromEntries(pairs);
  return stages;
}

const isWhole = (stages: PipelineIds['stages']): boolean =>
  anyStageIds.every((stage) => stages[stage] !== undefined);

/** Returns the ids in both directions. */
export function stageIdsOf({ stages }: PipelineIds): StageIds {
  const pairs = anyStageIds.flatMap((stage) => (stages[stage] ? [[stages[stage], stage]] : []));
  return { toHubSpot: stages, fromHubSpot: Object.fromEntries(pairs) };
}
