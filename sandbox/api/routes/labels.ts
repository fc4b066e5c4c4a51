import * as z from 'zod/mini';
import { ALL } from '../account';
import type { Crm } from '../account';
import { typesBetween } from '../associations';
import type { AssociationType } from '../entities';
import { invalid, notFound, refuse } from '../errors';
import { bodyOf, param } from '../request';
import { noContent, ok } from '../route';
import type { AddRoute } from '../route';
import { addAssociationTypes, removeAssociationType } from '../association-types';
import { requireType } from '../types';

const createSchema = z.object({
  name: z.string(),
  label: z.string(),
  inverseLabel: z.optional(z.string()),
});
const updateSchema = z.object({
  associationTypeId: z.number(),
  label: z.string(),
  inverseLabel: z.optional(z.string()),
});

const BASE = '/crm/v4/associations/:fromObjectType/:toObjectType/labels';

export function labelRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => {
    const from = requireType(crm, param(request, 'fromObjectType'));
    const to = requireType(crm, param(request, 'toObjectType'));
    return ok({ results: typesBetween(crm, from.id, to.id).map(answerLabel) });
  });

  add('POST', BASE, (request) => {
    const from = requireType(crm, param(request, 'fromObjectType'));
    const to = requireType(crm, param(request, 'toObjectType'));
    const { name, label, inverseLabel } = bodyOf(
      request,
      'PublicAssociationDefinitionCreateRequest',
      createSchema,
    );
    checkNames(crm, `${from.name}_to_${to.name}`, { name, label, inverseLabel });
    const kinds = addAssociationTypes(crm, from.id, to.id, {
      name,
      inverseName: `${name}_inverse`,
      label,
      inverseLabel: inverseLabel ?? label,
    });
    return ok({ results: kinds.map(answerLabel) });
  });

  // Without an inverseLabel both sides get the one label: seen live by a third party, October 2026.
  add('PUT', BASE, (request) => {
    const body = bodyOf(request, 'PublicAssociationDefinitionUpdateRequest', updateSchema);
    const kind = crm.tables.associationTypes.get(ALL, String(body.associationTypeId));
    if (!kind || kind.category === 'HUBSPOT_DEFINED') {
      throw notFound(`Association type ${body.associationTypeId} does not exist.`);
    }
    const inverse = crm.tables.associationTypes.get(ALL, String(kind.inverse));
    crm.tables.associationTypes.put(ALL, String(kind.typeId), { ...kind, label: body.label });
    if (inverse) {
      const label = body.inverseLabel ?? body.label;
      crm.tables.associationTypes.put(ALL, String(inverse.typeId), { ...inverse, label });
    }
    return noContent;
  });

  add('DELETE', `${BASE}/:associationTypeId`, (request) => {
    removeAssociationType(crm, param(request, 'associationTypeId'));
    return noContent;
  });
}

export function answerLabel({ category, typeId, label }: AssociationType) {
  return { category, typeId, label };
}

/** Source: live reports, by way of the project's reference, section 11. */
function checkNames(
  crm: Crm,
  reserved: string,
  { name, label, inverseLabel }: z.infer<typeof createSchema>,
): void {
  if (inverseLabel === label) throw refuse(500, 'internal error');
  if (name === reserved) throw invalid(`The association name ${name} is reserved.`);
  const taken = crm.tables.associationTypes
    .all(ALL)
    .some((kind) => kind.name === name || kind.label === label);
  if (taken)
    throw invalid(`An association with the name ${name} or the label ${label} already exists.`);
}
