import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { typeOf } from '../schemas/find';
import { invalid, notFound, refuse } from '../server/errors';
import { bodyOf, param } from '../server/request';
import { created, noContent, ok, type AddRoute, type Answer } from '../server/route';
import type { PropertyGroup } from './entities';

const createSchema = z.object({
  name: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  label: z.string().check(z.minLength(1)),
  displayOrder: z._default(z.number(), -1),
});

const patchSchema = z.object({
  label: z.optional(z.string()),
  displayOrder: z.optional(z.number()),
});

const BASE = '/crm/v3/properties/:objectType/groups';

export function groupRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => ok({ results: crm.tables.groups.all(typeOf(crm, request).id) }));

  add('POST', BASE, (request) => createGroup(crm, request));

  add('GET', `${BASE}/:groupName`, (request) =>
    ok(requireGroup(crm, typeOf(crm, request), param(request, 'groupName'))),
  );

  add('PATCH', `${BASE}/:groupName`, (request) => updateGroup(crm, request));

  add('DELETE', `${BASE}/:groupName`, (request) => deleteGroup(crm, request));
}

function createGroup(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const input = bodyOf(request, 'PropertyGroupCreate', createSchema);
  if (crm.tables.groups.get(type.id, input.name)) {
    throw refuse(409, `A property group named '${input.name}' already exists.`, {
      category: 'OBJECT_ALREADY_EXISTS',
      context: { groupName: [input.name] },
    });
  }
  const group: PropertyGroup = { ...input, archived: false };
  crm.tables.groups.put(type.id, group.name, group);
  return created(group);
}

function updateGroup(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const before = requireGroup(crm, type, param(request, 'groupName'));
  const { label = before.label, displayOrder = before.displayOrder } = bodyOf(
    request,
    'PropertyGroupUpdate',
    patchSchema,
  );
  const group = { ...before, label, displayOrder };
  crm.tables.groups.put(type.id, group.name, group);
  return ok(group);
}

function deleteGroup(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const { name } = requireGroup(crm, type, param(request, 'groupName'));
  const used = crm.tables.properties
    .all(type.id)
    .some((one) => one.groupName === name && !one.archived);
  if (used) {
    throw invalid(`Property group ${name} still has properties and cannot be deleted.`, {
      subCategory: 'PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES',
    });
  }
  crm.tables.groups.remove(type.id, name);
  return noContent;
}

function requireGroup(crm: Crm, type: ObjectType, name: string): PropertyGroup {
  const group = crm.tables.groups.get(type.id, name);
  if (group) return group;
  throw notFound(`Property group ${name} does not exist`, { context: { groupName: [name] } });
}
