import * as z from 'zod/mini';
import { HubSpotError } from '../../../functions/hubspot/errors';
import { hasManagers } from '../../../src/playbook/managers';
import { readJson } from '../../assemble/files';
import { packageScopes } from '../../assemble/packages';
import type { ProvisioningClients } from '../hubspot';
import { whyRefused } from '../refusal';
import type { FlowFound } from './flows-api';
import { flows, needs, type FlowWanted, type Need } from './flows';
import { findFlow, stateOf } from './mark';
import type { FlowParts } from './shapes';

/** How a ready-made workflow stands in an account. */
export type FlowState =
  | { flow: FlowWanted; is: 'missing' | 'same' | 'edited' }
  | { flow: FlowWanted; is: 'old'; found: FlowFound }
  | { flow: FlowWanted; is: 'left_out'; why: string };

/** The ready-made workflows of an account; `leftOut`: why the token may not read workflows. */
export type FlowsFound =
  { leftOut: string } | { leftOut?: undefined; states: FlowState[]; parts: FlowParts };

/**
 * Finds the ready-made workflows by their marks. One that lacks what it needs is left out. Changes nothing. `formerStage`: the lifecycle
 * stage that an admin named.
 */
export async function readFlows(
  objectType: string,
  formerStage: string | undefined,
  api: ProvisioningClients,
): Promise<FlowsFound> {
  const scopes = await api.scopes();
  const lacking = packageScopes.automation.filter((scope) => scopes?.includes(scope) === false);
  if (lacking.length > 0)
    return { leftOut: `the token lacks ${lacking.join(' and ')} (package automation)` };
  try {
    const [all, parts, playbook] = await Promise.all([
      api.flows.all(),
      readParts(objectType, formerStage, api),
      api.playbook(),
    ]);
    const lacks = lacksIn(parts, hasManagers({ playbook }));
    return { parts, states: flows.map((flow) => stateIn(flow, all, parts, lacks)) };
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 403)) throw error;
    return { leftOut: whyRefused(error) };
  }
}

function stateIn(
  flow: FlowWanted,
  all: readonly FlowFound[],
  parts: FlowParts,
  lacks: ReadonlySet<Need>,
): FlowState {
  const lack = flow.needs.find((need) => lacks.has(need));
  if (lack) return { flow, is: 'left_out', why: needs[lack] };
  const found = findFlow(flow, all);
  if (!found) return { flow, is: 'missing' };
  const is = stateOf(found, flow, parts);
  return is === 'old' ? { flow, is, found } : { flow, is };
}

function lacksIn({ actions, formerStage }: FlowParts, hasManager: boolean): Set<Need> {
  const lacks: Record<Need, boolean> = {
    manager: !hasManager,
    repair_action: actions.repair_action === undefined,
    make_survey_link_action: actions.make_survey_link_action === undefined,
    former_stage: !formerStage,
  };
  return new Set((Object.keys(lacks) as Need[]).filter((need) => lacks[need]));
}

const actionFiles = ['make-survey-link', 'repair'];
const actionField = z.object({
  uid: z.string(),
  config: z.object({ labels: z.object({ en: z.object({ actionName: z.string() }) }) }),
});

async function readParts(
  objectType: string,
  formerStage: string | undefined,
  api: ProvisioningClients,
): Promise<FlowParts> {
  const linkTo = async (type: string) => {
    const { results } = await api.labels.getAll('tasks', type);
    const plain = results.find(({ label }) => !label) ?? results[0];
    return { category: String(plain?.category), typeId: Number(plain?.typeId) };
  };
  const [companies, offboarding, typeNamed, zone, isStage] = await Promise.all([
    linkTo('companies'),
    linkTo(objectType),
    api.flows.actionTypes(),
    api.zone(),
    formerStage ? hasLifecycleStage(formerStage, api) : false,
  ]);
  const own = actionFiles.map((name) =>
    actionField.parse(readJson(`workflow-actions/${name}.json`)),
  );
  const actions = Object.fromEntries(
    own.flatMap(({ uid, config }) => {
      const id = typeNamed(config.labels.en.actionName);
      return id ? [[uid, id] as const] : [];
    }),
  );
  const taskTo = { companies, offboarding };
  return { objectType, taskTo, actions, zone, formerStage: isStage ? formerStage : undefined };
}

/** Whether the account has a lifecycle stage with that value; its name is something else. */
async function hasLifecycleStage(value: string, { properties }: ProvisioningClients) {
  const { options } = await properties.getByName('companies', 'lifecyclestage');
  return options.some((option) => option.value === value);
}
