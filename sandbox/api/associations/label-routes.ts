import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { pairOf } from '../schemas/find';
import { notFound } from '../server/errors';
import { bodyOf, param } from '../server/request';
import { noContent, ok, type AddRoute } from '../server/route';
import { answerLabel } from './answers';
import { checkNames, createSchema, typesBetween } from './rules';
import { addAssociationTypes, removeAssociationType } from './types';

const updateSchema = z.object({
  associationTypeId: z.number(),
  label: z.string(),
  inverseLabel: z.optional(z.string()),
});

const BASE = '/crm/v4/associations/:fromObjectType/:toObjectType/labels';

export function labelRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => {
    const [from, to] = pairOf(crm, request);
    return ok({ results: typesBetween(crm, from.id, to.id).map(answerLabel) });
  });

  add('POST', BASE, (request) => {
    const [from, to] = pairOf(crm, request);
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
