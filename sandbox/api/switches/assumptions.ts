import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { HOST_TOKEN, tokenOf } from '../access/tokens';
import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { findType } from '../schemas/find';
import { invalid, refuse, type ApiError } from '../server/errors';
import { assumptionNames, type Assumption } from './assumption-names';

/** How long a replaced unique value still matches where `unique-at-once` is false, in milliseconds. */
export const STALE_MS = 3_000;

/** Whether something holds in the account: neither its start nor a switch makes it false. */
export const holds = (crm: Crm, what: Assumption): boolean =>
  !crm.assumeNot.includes(what) &&
  !crm.tables.switches.get(ALL, ALL)?.assumeNot.some((name) => name === what);

const paramsSchema = z.object({ objectType: z.optional(z.string()) });
const itemSchema = z.object({
  id: z.optional(z.string()),
  idProperty: z.optional(z.nullable(z.string())),
  properties: z.record(z.string(), z.unknown()),
});
const batchSchema = z.object({ inputs: z.array(itemSchema) });
const searchSchema = z.object({
  filterGroups: z.optional(
    z.array(z.object({ filters: z.array(z.object({ propertyName: z.string() })) })),
  ),
});
const stageSchema = z.object({ metadata: z.record(z.string(), z.unknown()) });
const pipelineSchema = z.object({ stages: z.array(stageSchema) });

const ACTIVITIES = ['notes', 'tasks', 'meetings'];

type Rule = (asked: { crm: Crm; type: ObjectType; request: FastifyRequest }) => ApiError | null;

/** The refusals of HubSpot where an assumption is false, by a part of the route. */
const rules: Partial<Record<Assumption, [method: string, route: RegExp, rule: Rule]>> = {
  'unique-patch': ['PATCH POST', /\/objects\/:objectType\/(:objectId|batch\/update)$/, byItself],
  'stage-metadata': ['POST PATCH PUT', /\/pipelines\//, stateOfStage],
  'hidden-search': ['POST', /\/:objectType\/search$/, byHidden],
  'activity-properties': [
    'POST',
    /\/v3\/properties\//,
    ({ type }) =>
      ACTIVITIES.includes(type.pathName)
        ? refuse(403, `Properties of ${type.pathName} cannot be created.`)
        : null,
  ],
  'page-search': [
    'POST',
    /\/:objectType\/search$/,
    ({ type, request }) =>
      type.custom && request.headers['x-sandbox-extension'] !== undefined
        ? invalid(`Object type ${type.name} is not supported.`)
        : null,
  ],
};

/** HubSpot's refusal of a call that an assumption made false forbids. The sandbox's own page is not an app. */
export function refusalOfAssumption(crm: Crm, request: FastifyRequest): ApiError | undefined {
  const isExtension = request.headers['x-sandbox-extension'] !== undefined;
  if (tokenOf(request) === HOST_TOKEN && !isExtension) return undefined;
  const word = z.safeParse(paramsSchema, request.params ?? {}).data?.objectType;
  const type = word === undefined ? undefined : findType(crm, word);
  if (!type) return undefined;
  const url = request.routeOptions.url ?? '';
  for (const name of assumptionNames) {
    const [methods = '', route, rule] = rules[name] ?? [];
    if (!route?.test(url) || !methods.split(' ').includes(request.method)) continue;
    const refused = holds(crm, name) ? null : rule?.({ crm, type, request });
    if (refused) return refused;
  }
  return undefined;
}

function byItself({ request }: Parameters<Rule>[0]): ApiError | null {
  const query = z.safeParse(z.object({ idProperty: z.string() }), request.query);
  const batch = z.safeParse(batchSchema, request.body);
  const single = z.safeParse(itemSchema, request.body);
  const items = batch.success ? batch.data.inputs : single.success ? [single.data] : [];
  const isItself = items.some(({ id, idProperty, properties }) => {
    const by = idProperty ?? query.data?.idProperty ?? '';
    return by in properties && properties[by] !== id;
  });
  return isItself ? invalid('The property that identifies a record cannot be updated.') : null;
}

function byHidden({ crm, type, request }: Parameters<Rule>[0]): ApiError | null {
  const { data } = z.safeParse(searchSchema, request.body);
  const names = data?.filterGroups?.flatMap(({ filters }) => filters) ?? [];
  const hidden = names.find(
    ({ propertyName }) => crm.tables.properties.get(type.id, propertyName)?.hidden,
  );
  return hidden ? invalid(`Property ${hidden.propertyName} is not searchable.`) : null;
}

function stateOfStage({ type, request }: Parameters<Rule>[0]): ApiError | null {
  const whole = z.safeParse(pipelineSchema, request.body);
  const single = z.safeParse(stageSchema, request.body);
  const stages = whole.success ? whole.data.stages : single.success ? [single.data] : [];
  return type.custom && stages.some(({ metadata }) => 'state' in metadata)
    ? invalid('Unsupported stage metadata: state.')
    : null;
}
