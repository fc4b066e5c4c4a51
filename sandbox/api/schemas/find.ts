import type { FastifyRequest } from 'fastify';
import { ALL, type Crm } from '../crm';
import { refuse } from '../server/errors';
import { param } from '../server/request';
import type { ObjectType } from './entities';

/**
 * The object type behind a word in a path: `companies`, `company`, `COMPANY`, `0-2`; of a custom object its
 * `2-…` id, `p12345_machine`, `p_machine` or, as HubSpot also takes it, `machine`.
 */
export function findType(crm: Crm, word: string): ObjectType | undefined {
  const wanted = word.toLowerCase();
  return crm.tables.types
    .all(ALL)
    .find((type) => namesOf(type).some((name) => name.toLowerCase() === wanted));
}

/** Throws HubSpot's 400 for a word that names no type. Source: recorded bodies in public fixtures. */
export function requireType(crm: Crm, word: string): ObjectType {
  const type = findType(crm, word);
  if (!type) throw refuse(400, `Unable to infer object type from: ${word}`);
  return type;
}

/** The object type that a request's path names. */
export const typeOf = (crm: Crm, request: FastifyRequest, part = 'objectType'): ObjectType =>
  requireType(crm, param(request, part));

/** The two object types of a path about associations. */
export const pairOf = (crm: Crm, request: FastifyRequest): [ObjectType, ObjectType] => [
  typeOf(crm, request, 'fromObjectType'),
  typeOf(crm, request, 'toObjectType'),
];

function namesOf(type: ObjectType): string[] {
  return type.custom
    ? [type.id, type.pathName, `p_${type.name}`, type.name]
    : [type.id, type.pathName, type.name];
}
