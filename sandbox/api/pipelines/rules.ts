import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { conflict, invalid } from '../server/errors';
import type { Pipeline } from './entities';

/** The properties that hold a record's pipeline and stage. */
export function pipelineProperties(type: ObjectType): { pipeline: string; stage: string } {
  return type.id === '0-3'
    ? { pipeline: 'pipeline', stage: 'dealstage' }
    : { pipeline: 'hs_pipeline', stage: 'hs_pipeline_stage' };
}

/**
 * A deal's stage needs a probability; a ticket's is closed by `ticketState` and any other's by `state`, and a sent
 * isClosed is ignored. Source: HubSpot's docs and a live report; for custom
 * objects the words OPEN and CLOSED are inferred.
 */
export function stageMetadata(
  type: ObjectType,
  metadata: Record<string, string>,
): Record<string, string> {
  if (type.id === '0-3') {
    if (metadata['probability'] === undefined) {
      throw invalid('Deal stage metadata must have a probability between 0.0 and 1.0.');
    }
    return { isClosed: 'false', ...metadata };
  }
  const word = type.id === '0-5' ? 'ticketState' : 'state';
  const state = metadata[word] ?? 'OPEN';
  if (state !== 'OPEN' && state !== 'CLOSED') {
    throw invalid(`Stage metadata ${word} ${state} is not one of [OPEN, CLOSED].`);
  }
  return { ...metadata, [word]: state, isClosed: String(state === 'CLOSED') };
}

/** Source: labels are unique in a pipeline and there are at most 100 stages, HubSpot's docs. */
export function checkStageLabels(labels: string[]): void {
  if (labels.length > 100) throw invalid('A pipeline may have at most 100 stages.');
  if (labels.some((label) => label.trim() === '')) throw invalid('A stage must have a label.');
  if (new Set(labels).size < labels.length)
    throw invalid('Stage labels must be unique within a pipeline.');
}

/**
 * Throws while live records have the pipeline or stage. Source of the word: seen live by a third party in October
 * 2026.
 */
export function refuseInUse(crm: Crm, type: ObjectType, property: string, id: string): void {
  const users = crm.tables.records
    .all(type.id)
    .filter((record) => !record.archived && record.properties[property] === id);
  if (users.length === 0) return;
  throw invalid(`${id} is in use by ${users.length} records and cannot be deleted.`, {
    subCategory: 'STAGE_ID_IN_USE',
    context: { stageId: [id], objectIds: users.slice(0, 10).map((record) => record.id) },
  });
}

/** Labels of pipelines are unique for an object. */
export function checkPipelineLabel(label: string, others: Pipeline[]): void {
  if (label.trim() === '') throw invalid('A pipeline must have a label.');
  if (others.some((other) => other.label === label))
    throw conflict(`A pipeline with the label ${label} already exists.`);
}
