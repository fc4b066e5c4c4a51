import { ALL } from './account';
import type { Crm } from './account';
import type { CrmRecord, ObjectType, Stage } from './entities';
import { invalidValues } from './errors';
import type { ValueProblem } from './errors';
import { livePipelines } from './pipelines';
import { pipelineProperties } from './stages';
import { checkValue } from './values';

type Sent = Record<string, string | number | boolean | null>;

/**
 * What a write stores: every value checked against its property, and the pipeline and stage against the account's
 * pipelines. Throws HubSpot's 400 that lists every value refused.
 */
export function checkWrite(
  crm: Crm,
  type: ObjectType,
  before: CrmRecord | undefined,
  sent: Sent,
): Record<string, string> {
  const problems: ValueProblem[] = [];
  const written: Record<string, string> = {};
  for (const [name, raw] of Object.entries(sent)) {
    const checked = checkOne(crm, type, name, String(raw ?? ''), before?.properties[name]);
    if (checked.ok) written[name] = checked.value;
    else problems.push(checked.problem);
  }
  const moved = problems.length > 0 ? undefined : checkStage(crm, type, before, written);
  if (moved && !moved.ok) problems.push(moved.problem);
  if (problems.length > 0) throw invalidValues(problems);
  return { ...written, ...(moved?.ok ? moved.also : {}) };
}

function problem(
  name: string,
  error: string,
  message: string,
): { ok: false; problem: ValueProblem } {
  return { ok: false, problem: { isValid: false, message, error, name } };
}

function checkOne(
  crm: Crm,
  type: ObjectType,
  name: string,
  raw: string,
  current: string | undefined,
) {
  const property = crm.tables.properties.get(type.id, name);
  if (!property || property.archived) {
    return problem(name, 'PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
  }
  if (property.readOnlyValue) {
    return problem(
      name,
      'READ_ONLY_VALUE',
      `"${name}" is a read only property; its value cannot be set.`,
    );
  }
  if (raw === '' && name === type.primaryDisplayProperty && type.custom && current !== undefined) {
    return problem(
      name,
      'REQUIRED_FIELD',
      `The primary display property "${name}" cannot be cleared.`,
    );
  }
  if (name === 'hubspot_owner_id' && raw !== '' && !crm.tables.owners.get(ALL, raw)) {
    return problem(name, 'INVALID_OWNER_ID', `Owner ${raw} does not exist`);
  }
  return checkValue(property, raw, current);
}

type Moved = { ok: true; also: Record<string, string> } | { ok: false; problem: ValueProblem };

/** A stage must be one of its pipeline; entering and leaving are kept in the stages' own properties. */
function checkStage(
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
  const dates = {
    [`hs_v2_date_entered_${stageId}`]: at,
    [`hs_v2_date_exited_${left ?? ''}`]: at,
    hs_v2_date_entered_current_stage: at,
  };
  const known = Object.entries(dates).filter(([name]) => crm.tables.properties.get(type.id, name));
  const stage = pipeline.stages.find(({ id }) => id === stageId);
  const also = {
    [names.pipeline]: pipeline.id,
    ...Object.fromEntries(known),
    ...closing(type, stage),
    ...closedDate(type, stage, at),
  };
  return { ok: true, also };
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
