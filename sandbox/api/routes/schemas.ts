import {
  addAssociationTypes,
  addPlainAssociation,
  removeAssociationType,
} from '../association-types';
import * as z from 'zod/mini';
import { ALL } from '../account';
import type { Crm } from '../account';
import { answerSchema, answerTypeDefinition } from '../answers';
import { invalid } from '../errors';
import { bodyOf, param } from '../request';
import { created, noContent, ok } from '../route';
import type { AddRoute } from '../route';
import { archiveSchema, createSchema, updateSchema } from '../schemas';
import { typesBetween } from '../associations';
import { requireType } from '../types';
import { propertyInputSchema } from './properties';

const words = z.array(z.string());
const labels = z.object({ singular: z.optional(z.string()), plural: z.optional(z.string()) });
const schemaSchema = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  labels,
  primaryDisplayProperty: z.optional(z.string()),
  secondaryDisplayProperties: z.optional(words),
  requiredProperties: words,
  searchableProperties: z.optional(words),
  associatedObjects: words,
  properties: z.array(z.extend(propertyInputSchema, { groupName: z.optional(z.string()) })),
});
const patchSchema = z.partial(
  z.omit(schemaSchema, { name: true, associatedObjects: true, properties: true }),
);
const associationSchema = z.object({
  fromObjectTypeId: z.string(),
  toObjectTypeId: z.string(),
  name: z.optional(z.string()),
});

const BASE = '/crm-object-schemas/v3/schemas';

export function schemaRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, () => {
    const custom = crm.tables.types.all(ALL).filter((type) => type.custom);
    return ok({ results: custom.map((type) => answerSchema(crm, type)) });
  });

  add('POST', BASE, (request) => {
    const input = bodyOf(request, 'ObjectSchemaEgg', schemaSchema);
    return created(answerSchema(crm, createSchema(crm, input)));
  });

  add('GET', `${BASE}/:objectType`, (request) =>
    ok(answerSchema(crm, requireType(crm, param(request, 'objectType')))),
  );

  add('PATCH', `${BASE}/:objectType`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const patch = bodyOf(request, 'ObjectTypeDefinitionPatch', patchSchema);
    return ok(answerTypeDefinition(crm, updateSchema(crm, type, patch)));
  });

  add('DELETE', `${BASE}/:objectType`, (request) => {
    archiveSchema(crm, requireType(crm, param(request, 'objectType')));
    return noContent;
  });

  add('POST', `${BASE}/:objectType/associations`, (request) => {
    const input = bodyOf(request, 'AssociationDefinitionEgg', associationSchema);
    return created(createAssociation(crm, input));
  });

  add('DELETE', `${BASE}/:objectType/associations/:associationIdentifier`, (request) => {
    requireType(crm, param(request, 'objectType'));
    removeAssociationType(crm, param(request, 'associationIdentifier'));
    return noContent;
  });
}

/** The first association of a pair is its plain one; `a_to_b` is a reserved name. Source: live reports. */
function createAssociation(crm: Crm, input: z.infer<typeof associationSchema>) {
  const from = requireType(crm, input.fromObjectTypeId);
  const to = requireType(crm, input.toObjectTypeId);
  const name = input.name ?? `${from.name}_to_${to.name}`;
  const isFirst = typesBetween(crm, from.id, to.id).length === 0;
  if (!isFirst && name === `${from.name}_to_${to.name}`) {
    throw invalid(`The association name ${name} is taken.`);
  }
  const kind = isFirst
    ? addPlainAssociation(crm, from.id, to.id)
    : addAssociationTypes(crm, from.id, to.id, {
        name,
        inverseName: name,
        label: name,
        inverseLabel: name,
      })[0];
  return {
    id: String(kind.typeId),
    name: kind.name,
    fromObjectTypeId: kind.from,
    toObjectTypeId: kind.to,
    createdAt: kind.createdAt,
    updatedAt: kind.createdAt,
  };
}
