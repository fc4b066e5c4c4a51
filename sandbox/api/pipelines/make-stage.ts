import { wholeProperty } from '../properties/whole-property';
import { stageDates } from '../builtin/pipelines';
import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import type { Pipeline, Stage, StageInput } from './entities';
import { stageMetadata } from './rules';

/** Also makes the read-only properties that hold when a record entered and left the stage. */
export function makeStage(
  crm: Crm,
  type: ObjectType,
  pipeline: Pipeline,
  input: StageInput,
): Stage {
  const id = String(crm.nextId('types'));
  const { label, displayOrder } = input;
  const at = crm.now().toISOString();
  for (const built of stageDates(id, label, pipeline.label)) {
    const property = wholeProperty(built, type.defaultGroup, -1, at);
    crm.tables.properties.put(type.id, built.name, property);
  }
  return { id, label, displayOrder, metadata: stageMetadata(type, input.metadata), ...fresh(crm) };
}

/** The times of something new. */
export function fresh(crm: Crm) {
  const at = crm.now().toISOString();
  return { createdAt: at, updatedAt: at, archived: false };
}
