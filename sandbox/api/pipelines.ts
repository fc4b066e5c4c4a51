import type { Crm } from './account';
import { wholeProperty } from './builtin/install';
import { instant, readOnly } from './builtin/shape';
import type { ObjectType, Pipeline, Stage } from './entities';
import { conflict, invalid, notFound } from './errors';

export interface StageInput {
  label: string;
  displayOrder: number;
  metadata: Record<string, string>;
}

export interface PipelineInput {
  label: string;
  displayOrder: number;
  stages: StageInput[];
}

/** The properties that hold a record's pipeline and stage. */
export function pipelineProperties(type: ObjectType): { pipeline: string; stage: string } {
  return type.id === '0-3'
    ? { pipeline: 'pipeline', stage: 'dealstage' }
    : { pipeline: 'hs_pipeline', stage: 'hs_pipeline_stage' };
}

export function livePipelines(crm: Crm, type: ObjectType): Pipeline[] {
  const all = crm.tables.pipelines.all(type.id).filter((pipeline) => !pipeline.archived);
  return all.sort((a, b) => a.displayOrder - b.displayOrder).map(withLiveStages);
}

export function requirePipeline(crm: Crm, type: ObjectType, id: string): Pipeline {
  const pipeline = livePipelines(crm, type).find((candidate) => candidate.id === id);
  if (!pipeline) throw notFound(`Pipeline ${id} does not exist for object type ${type.id}.`);
  return pipeline;
}

export function requireStage(pipeline: Pipeline, id: string): Stage {
  const stage = pipeline.stages.find((candidate) => candidate.id === id);
  if (!stage) throw notFound(`Stage ${id} does not exist in pipeline ${pipeline.id}.`);
  return stage;
}

export function createPipeline(crm: Crm, type: ObjectType, input: PipelineInput): Pipeline {
  checkPipeline(crm, type, input.label, undefined);
  if (input.stages.length === 0) throw invalid('A pipeline must have at least one stage.');
  checkStageLabels(input.stages.map((stage) => stage.label));
  const { label, displayOrder } = input;
  const id = String(crm.nextId('types'));
  const pipeline: Pipeline = { id, label, displayOrder, stages: [], ...fresh(crm) };
  pipeline.stages = input.stages.map((stage) => makeStage(crm, type, pipeline, stage));
  crm.tables.pipelines.put(type.id, id, pipeline);
  return withLiveStages(pipeline);
}

/** PUT: label, order and stages anew; stages keep their ids by label. How HubSpot matches them is unverified. */
export function replacePipeline(
  crm: Crm,
  type: ObjectType,
  id: string,
  input: PipelineInput,
): Pipeline {
  const before = requirePipeline(crm, type, id);
  checkPipeline(crm, type, input.label, id);
  checkStageLabels(input.stages.map((stage) => stage.label));
  const stages = input.stages.map((stage) => {
    const kept = before.stages.find(({ label }) => label === stage.label);
    const metadata = stageMetadata(type, stage.metadata);
    return kept
      ? { ...kept, ...stage, metadata, updatedAt: crm.now().toISOString() }
      : makeStage(crm, type, before, stage);
  });
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
  if (patch.label !== undefined) checkPipeline(crm, type, patch.label, id);
  const { label = before.label, displayOrder = before.displayOrder } = patch;
  return savePipeline(crm, type, { ...before, label, displayOrder });
}

export function archivePipeline(crm: Crm, type: ObjectType, id: string, check: boolean): void {
  const before = requirePipeline(crm, type, id);
  if (check) refuseInUse(crm, type, pipelineProperties(type).pipeline, id);
  savePipeline(crm, type, { ...before, archived: true });
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

function withLiveStages(pipeline: Pipeline): Pipeline {
  const stages = pipeline.stages.filter((stage) => !stage.archived);
  return { ...pipeline, stages: stages.sort((a, b) => a.displayOrder - b.displayOrder) };
}

function savePipeline(crm: Crm, type: ObjectType, pipeline: Pipeline): Pipeline {
  const saved = { ...pipeline, updatedAt: crm.now().toISOString() };
  crm.tables.pipelines.put(type.id, pipeline.id, saved);
  return withLiveStages(saved);
}

function fresh(crm: Crm) {
  const at = crm.now().toISOString();
  return { createdAt: at, updatedAt: at, archived: false };
}

/** Also makes the read-only properties that hold when a record entered and left the stage. */
function makeStage(crm: Crm, type: ObjectType, pipeline: Pipeline, input: StageInput): Stage {
  const id = String(crm.nextId('types'));
  const { label, displayOrder } = input;
  const at = crm.now().toISOString();
  for (const [event, words] of Object.entries({ entered: 'Date entered', exited: 'Date exited' })) {
    const name = `hs_v2_date_${event}_${id}`;
    const built = readOnly(instant(name, `${words} "${label} (${pipeline.label})"`));
    crm.tables.properties.put(type.id, name, wholeProperty(built, type.defaultGroup, -1, at));
  }
  return { id, label, displayOrder, metadata: stageMetadata(type, input.metadata), ...fresh(crm) };
}

/**
 * A deal's stage needs a probability; any other's is closed by `state`, and a sent isClosed is ignored.
 * Source: HubSpot's docs and a live report by way of the project's reference; the words OPEN and CLOSED are
 * inferred.
 */
function stageMetadata(type: ObjectType, metadata: Record<string, string>): Record<string, string> {
  if (type.id === '0-3') {
    if (metadata['probability'] === undefined) {
      throw invalid('Deal stage metadata must have a probability between 0.0 and 1.0.');
    }
    return { isClosed: 'false', ...metadata };
  }
  const state = metadata['state'] ?? 'OPEN';
  if (state !== 'OPEN' && state !== 'CLOSED') {
    throw invalid(`Stage metadata state ${state} is not one of [OPEN, CLOSED].`);
  }
  return { ...metadata, state, isClosed: String(state === 'CLOSED') };
}

function checkPipeline(crm: Crm, type: ObjectType, label: string, id: string | undefined): void {
  if (label.trim() === '') throw invalid('A pipeline must have a label.');
  if (livePipelines(crm, type).some((other) => other.id !== id && other.label === label)) {
    throw conflict(`A pipeline with the label ${label} already exists.`);
  }
}

/** Source: labels are unique in a pipeline and there are at most 100 stages, HubSpot's docs. */
function checkStageLabels(labels: string[]): void {
  if (labels.length > 100) throw invalid('A pipeline may have at most 100 stages.');
  if (labels.some((label) => label.trim() === '')) throw invalid('A stage must have a label.');
  if (new Set(labels).size < labels.length)
    throw invalid('Stage labels must be unique within a pipeline.');
}

function refuseInUse(crm: Crm, type: ObjectType, property: string, id: string): void {
  const users = crm.tables.records
    .all(type.id)
    .filter((record) => !record.archived && record.properties[property] === id);
  if (users.length === 0) return;
  throw invalid(`${id} is in use by ${users.length} records and cannot be deleted.`, {
    context: { objectIds: users.slice(0, 10).map((record) => record.id) },
  });
}
