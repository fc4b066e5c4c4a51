import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { notFound } from '../server/errors';
import type { Pipeline, Stage, StageInput } from './entities';
import { makeStage } from './make-stage';
import { checkStageLabels, pipelineProperties, refuseInUse, stageMetadata } from './rules';
import { requirePipeline, savePipeline } from './state';

export function requireStage(pipeline: Pipeline, id: string): Stage {
  const stage = pipeline.stages.find((candidate) => candidate.id === id);
  if (!stage) throw notFound(`Stage ${id} does not exist in pipeline ${pipeline.id}.`);
  return stage;
}

export function addStage(crm: Crm, type: ObjectType, pipelineId: string, input: StageInput): Stage {
  const before = requirePipeline(crm, type, pipelineId);
  checkStageLabels([...before.stages.map(({ label }) => label), input.label]);
  const stage = makeStage(crm, type, before, input);
  savePipeline(crm, type, { ...before, stages: [...before.stages, stage] });
  return stage;
}

export function changeStage(
  crm: Crm,
  type: ObjectType,
  pipelineId: string,
  stageId: string,
  patch: { [K in keyof StageInput]?: StageInput[K] | undefined },
): Stage {
  const before = requirePipeline(crm, type, pipelineId);
  const stage = requireStage(before, stageId);
  const { label = stage.label, displayOrder = stage.displayOrder } = patch;
  const metadata = stageMetadata(type, { ...stage.metadata, ...patch.metadata });
  const after = { ...stage, label, displayOrder, metadata, updatedAt: crm.now().toISOString() };
  const stages = before.stages.map((other) => (other.id === stageId ? after : other));
  checkStageLabels(stages.map((other) => other.label));
  savePipeline(crm, type, { ...before, stages });
  return after;
}

export function archiveStage(
  crm: Crm,
  type: ObjectType,
  pipelineId: string,
  stageId: string,
): void {
  const before = requirePipeline(crm, type, pipelineId);
  requireStage(before, stageId);
  refuseInUse(crm, type, pipelineProperties(type).stage, stageId);
  savePipeline(crm, type, {
    ...before,
    stages: before.stages.filter((stage) => stage.id !== stageId),
  });
}
