import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { findRecord } from '../objects/state';
import { requireType } from '../schemas/find';
import { valueIn } from './do-action';
import type { Flow, FlowAction } from './entities';
import type { Run } from './runs';

/** An answer of the app to a call of one of its actions. */
export interface ActionAnswer {
  status: number;
  retryAfter?: string | undefined;
  text: string;
}

/** What becomes of an answer: its outputs, a wait (milliseconds) until the next try, or neither where the run ends. */
interface AfterAnswer {
  did: string;
  outputs?: Record<string, unknown>;
  wait?: number;
}

const minute = 60_000;
/** HubSpot tries again after a minute first, then at longer gaps of up to eight hours, for three days (HubSpot's knowledge base). */
const retry = { first: minute, most: 480 * minute, until: 3 * 1440 * minute };

/** How a call names HubSpot's own types; that custom ones have their id is a guess. */
const typeNames: Record<string, string> = { '0-1': 'CONTACT', '0-2': 'COMPANY', '0-3': 'DEAL' };

type Single = Extract<FlowAction, { type: 'SINGLE_CONNECTION' }>;

/** The values of a run's record as they are now. */
export const propertiesOf = (crm: Crm, flow: Flow, run: Run): Readonly<Record<string, string>> =>
  findRecord(crm, requireType(crm, flow.objectTypeId), run.recordId)?.properties ?? {};

/** What is sent for an action of the app. */
export function bodyOf(
  crm: Crm,
  run: Run,
  { actionId, actionTypeId, fields }: Single,
  flow: Flow,
): string {
  const properties = propertiesOf(crm, flow, run);
  const sent = crm.tables.actionTypes.get(ALL, actionTypeId)?.properties ?? [];
  const { portalId } = crm;
  const type = flow.objectTypeId;
  return JSON.stringify({
    callbackId: `ap-${portalId}-${run.id}-${actionId}-0`,
    origin: { portalId, actionDefinitionId: Number(actionTypeId.slice(2)) },
    context: { source: 'WORKFLOWS', workflowId: Number(flow.id) },
    object: {
      objectId: Number(run.recordId),
      objectType: typeNames[type] ?? type,
      properties: Object.fromEntries(sent.map((name) => [name, properties[name]])),
    },
    inputFields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, valueIn(value, properties, run)]),
    ),
  });
}

/** Decides by an answer to a try of an action. */
export function afterAnswer(
  { status, retryAfter, text }: ActionAnswer,
  { failures, since }: Pick<Run, 'failures' | 'since'>,
  now: number,
): AfterAnswer {
  if (status === 429 || status >= 500) {
    const wait = status === 429 ? Number(retryAfter ?? retry.first) : gapAfter(failures);
    return now - since > retry.until
      ? { did: 'given up after three days' }
      : { did: `tries again in ${wait} ms`, wait };
  }
  return status < 300 ? afterOutputs(text) : { did: 'refused for good' };
}

const gapAfter = (failures: number) => Math.min(retry.most, retry.first * 2 ** (failures - 1));

const answerField = z.object({
  outputFields: z.optional(z.record(z.string(), z.unknown())),
});

/** States that wait for a callback end the run, with a sentence. */
function afterOutputs(text: string): AfterAnswer {
  const { data } = answerField.safeParse(jsonOf(text));
  if (!data) return { did: 'answered no JSON of an action' };
  const outputs = data.outputFields ?? {};
  const state = outputs['hs_execution_state'];
  return state === 'BLOCK' || state === 'ASYNC'
    ? { did: `The sandbox does not wait for callbacks (${state}).` }
    : { did: 'answered', outputs };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
