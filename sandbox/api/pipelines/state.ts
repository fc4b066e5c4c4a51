import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid, notFound } from '../server/errors';
import type { Pipeline, PipelineInput } from './entities';
import { fresh, makeStage } from './make-stage';
import {
  checkPipelineLabel,
  checkStageLabels,
  pipelineProperties,
  refuseInUse,
  stageMetadata,
} from './rules';

export function livePipelines(crm: Crm, type: ObjectType): Pipeline[] {
  const all = crm.tables.pipelines.all(type.id).filter((pipeline) => !pipeline.archived);
  return all.sort((a, b) => a.displayOrder - b.displayOrder).map(withLiveStages);
}

const othersOf = (crm: Crm, type: ObjectType, id: string) =>
  livePipelines(crm, type).filter((pipeline) => pipeline.id !== id);

export function requirePipeline(crm: Crm, type: ObjectType, id: string): Pipeline {
  const pipeline = livePipelines(crm, type).find((candidate) => candidate.id === id);
  if (!pipeline) throw notFound(`Pipeline ${id} does not exist for object type ${type.id}.`);
  return pipeline;
}

export function createPipeline(crm: Crm, type: ObjectType, input: PipelineInput): Pipeline {
  checkPipelineLabel(input.label, livePipelines(crm, type));
  if (input.stages.length === 0) throw invalid('A pipeline must have at least one stage.');
  checkStageLabels(input.stages.map((stage) => stage.label));
  const { label, displayOrder } = input;
  const id = String(crm.nextId('types'));
  const pipeline: Pipeline = { id, label, displayOrder, stages: [], ...fresh(crm) };
  pipeline.stages = input.stages.map((stage) => makeStage(crm, type, pipeline, stage));
  crm.tables.pipelines.put(type.id, id, pipeline);
  return withLiveStages(pipeline);
}

/**
 * PUT: label, order and stages anew; stages keep their ids by label (how HubSpot matches stages without an id is
 * unverified), and a stage left out must be empty.
 */
export function replacePipeline(
  crm: Crm,
  type: ObjectType,
  id: string,
  input: PipelineInput,
): Pipeline {
  const before = requirePipeline(crm, type, id);
  checkPipelineLabel(input.label, othersOf(crm, type, id));
  checkStageLabels(input.stages.map((stage) => stage.label));
  const stages = input.stages.map((stage) => {
    const kept = before.stages.find(({ label }) => label === stage.label);
    const metadata = stageMetadata(type, stage.metadata);
    return kept
      ? { ...kept, ...stage, metadata, updatedAt: crm.now().toISOString() }
      : makeStage(crm, type, before, stage);
  });
  for (const { id: stageId } of before.stages) {
    if (stages.some((stage) => stage.id === stageId)) continue;
    refuseInUse(crm, type, pipelineProperties(type).stage, stageId);
  }
  const { label, displayOrder } = input;
  return savePipeline(crm, type, { ...before, label, displayOrder, stages });
}

export function updatePipeline(
  crm: Crm,
  type: ObjectType,
  id: string,
  patch: { label?: string | undefined; displayOrder?: number | undefined },
): Pipeline {
  const before = requirePipeline(crm, type, id);
  if (patch.label !== undefined) checkPipelineLabel(patch.label, othersOf(crm, type, id));
  const { label = before.label, displayOrder = before.displayOrder } = patch;
  return savePipeline(crm, type, { ...before, label, displayOrder });
}

export function archivePipeline(crm: Crm, type: ObjectType, id: string, check: boolean): void {
  const before = requirePipeline(crm, type, id);
  if (check) refuseInUse(crm, type, pipelineProperties(type).pipeline, id);
  savePipeline(crm, type, { ...before, archived: true });
}

function withLiveStages(pipeline: Pipeline): Pipeline {
  const stages = pipeline.stages.filter((stage) => !stage.archived);
  return { ...pipeline, stages: stages.sort((a, b) => a.displayOrder - b.displayOrder) };
}

export function savePipeline(crm: Crm, type: ObjectType, pipeline: Pipeline): Pipeline {
  const saved = { ...pipeline, updatedAt: crm.now().toISOString() };
  crm.tables.pipelines.put(type.id, pipeline.id, saved);
  return withLiveStages(saved);
}
