import type { Crm } from '../crm';
import type { Stage } from '../pipelines/entities';
import { pipelineProperties } from '../pipelines/rules';
import { livePipelines } from '../pipelines/state';
import type { ObjectType } from '../schemas/entities';
import type { ValueProblem } from '../server/errors';
import type { CrmRecord } from './entities';

export function problem(
  name: string,
  error: string,
  message: string,
): { ok: false; problem: ValueProblem } {
  return { ok: false, problem: { isValid: false, message, error, name } };
}

type Moved = { ok: true; also: Record<string, string> } | { ok: false; problem: ValueProblem };

/** A stage must be one of its pipeline; entering and leaving are kept in the stages' own properties. */
export function checkStage(
  crm: Crm,
  type: ObjectType,
  before: CrmRecord | undefined,
  written: Record<string, string>,
): Moved {
  const names = pipelineProperties(type);
  const stageId = written[names.stage];
  const pipelineId = written[names.pipeline];
  const pipelines = livePipelines(crm, type);
  if (pipelineId && !pipelines.some(({ id }) => id === pipelineId)) {
    return problem(names.pipeline, 'INVALID_PIPELINE', `${pipelineId} is not a valid pipeline ID.`);
  }
  if (!stageId) return { ok: true, also: {} };
  const chosen = pipelineId ?? before?.properties[names.pipeline];
  const pipeline = pipelines.find(({ id, stages }) =>
    chosen ? id === chosen : stages.some((stage) => stage.id === stageId),
  );
  const allowed = pipeline?.stages.map(({ id }) => id) ?? [];
  if (!pipeline || !allowed.includes(stageId)) {
    const message = `${stageId} was not one of the allowed options: [${allowed.join(', ')}]`;
    return problem(names.stage, 'INVALID_OPTION', message);
  }
  const left = before?.properties[names.stage];
  if (left === stageId) return { ok: true, also: {} };
  const at = crm.now().toISOString();
  const stage = pipeline.stages.find(({ id }) => id === stageId);
  const also = {
    [names.pipeline]: pipeline.id,
    ...stageDates(crm, type, { entered: stageId, left, at }),
    ...closing(type, stage),
    ...closedDate(type, stage, at),
  };
  return { ok: true, also };
}

/** When the record entered and left, where the object has a property for it. */
function stageDates(
  crm: Crm,
  type: ObjectType,
  { entered, left = '', at }: { entered: string; left: string | undefined; at: string },
): Record<string, string> {
  const names = [
    `hs_v2_date_entered_${entered}`,
    `hs_v2_date_exited_${left}`,
    'hs_v2_date_entered_current_stage',
  ];
  const known = names.filter((name) => crm.tables.properties.get(type.id, name));
  return Object.fromEntries(known.map((name) => [name, at]));
}

/** HubSpot works out by the stage whether a deal is closed and won: a probability of 1 is won, of 0 lost. */
function closing(type: ObjectType, stage: Stage | undefined): Record<string, string> {
  if (type.id !== '0-3') return {};
  const probability = Number(stage?.metadata['probability']);
  const [won, lost] = [probability === 1, probability === 0];
  return { hs_is_closed: String(won || lost), hs_is_closed_won: String(won) };
}

/** A ticket has a closed date while it is in a closed stage. Unverified for a ticket that is opened again. */
function closedDate(
  type: ObjectType,
  stage: Stage | undefined,
  at: string,
): Record<string, string> {
  if (type.id !== '0-5') return {};
  return { closed_date: stage?.metadata['ticketState'] === 'CLOSED' ? at : '' };
}
