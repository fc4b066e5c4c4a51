import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { itemSchema, splitBatch, type BatchItem, type Split } from '../batch/split';
import type { Crm } from '../crm';
import { findRecord } from '../objects/state';
import type { ObjectType } from '../schemas/entities';
import { findType } from '../schemas/find';
import { invalid, type ApiError } from '../server/errors';
import type { SwitchState } from './entities';

/** Versions on which HubSpot enforces them: 2026-09, not 2026-03, v3 or v4. Source: HubSpot's changelog. */
const ENFORCED = /^\/crm\/objects\/2026-09(-beta)?\//;

const ONE = '/crm/v3/objects/:objectType';

const WRITES = [
  `POST ${ONE}`,
  `PATCH ${ONE}/:objectId`,
  ...['create', 'update', 'upsert'].map((verb) => `POST ${ONE}/batch/${verb}`),
];

const paramsSchema = z.object({ objectType: z.string() });

/**
 * Refuses a write that leaves a property empty which the account's admins made required; of a batch, the items that
 * do. The words of the refusal are unverified.
 * @throws {ApiError} for a write of one record
 */
export function splitByRules(
  crm: Crm,
  { requiredProperties }: SwitchState,
  request: FastifyRequest,
): Split | undefined {
  const route = `${request.method} ${request.routeOptions.url}`;
  if (!ENFORCED.test(request.originalUrl) || !WRITES.includes(route)) return undefined;
  const type = findType(crm, z.parse(paramsSchema, request.params).objectType);
  if (!type) return undefined;
  const required = Object.entries(requiredProperties).flatMap(([word, names]) =>
    findType(crm, word)?.id === type.id ? names : [],
  );
  const refusalOf = (item: BatchItem) =>
    refusal(type, required, item, isNew(crm, type, route, item));
  if (route.includes('/batch/')) return splitBatch(request.url, request.body, refusalOf);
  const item = itemSchema.safeParse(request.body);
  const refused = item.success ? refusalOf(item.data) : undefined;
  if (refused) throw refused;
  return undefined;
}

/** A record that is made needs all of them; one that is changed may not lose one. */
function refusal(
  type: ObjectType,
  required: string[],
  { properties = {} }: BatchItem,
  isNew: boolean,
): ApiError | undefined {
  const isEmpty = (name: string) => (properties[name] ?? '') === '';
  const missing = required.filter((name) => (isNew || name in properties) && isEmpty(name));
  if (missing.length === 0) return undefined;
  const message = `Required properties of ${type.name.toUpperCase()} were not set: ${missing.join(', ')}`;
  return invalid(message, {
    context: { properties: missing },
    errors: missing.map((name) => ({
      message,
      code: 'REQUIRED_FIELD',
      context: { propertyName: [name] },
    })),
  });
}

function isNew(crm: Crm, type: ObjectType, route: string, { id, idProperty }: BatchItem): boolean {
  if (route.endsWith('/upsert')) return !findRecord(crm, type, id ?? '', idProperty ?? undefined);
  return route.endsWith('/create') || route === `POST ${ONE}`;
}
