import * as z from 'zod/mini';
import { associationSchema, createAssociation, removeAssociationType } from '../associations/types';
import { ALL, type Crm } from '../crm';
import { bodyOf, param } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { answerSchema, answerTypeDefinition } from './answers';
import { datedInputSchema, schemaInputSchema } from './entities';
import { typeOf } from './find';
import { archiveSchema, createSchema, updateSchema } from './state';

const patchSchema = z.partial(
  z.omit(schemaInputSchema, { name: true, associatedObjects: true, properties: true }),
);

const BASE = '/crm-object-schemas/v3/schemas';

export function schemaRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, () => {
    const custom = crm.tables.types.all(ALL).filter((type) => type.custom);
    return ok({ results: custom.map((type) => answerSchema(crm, type)) });
  });

  add('POST', BASE, (request) => {
    const dated = /^\/crm-object-schemas\/\d{4}-/.test(request.originalUrl);
    const input = bodyOf(request, 'ObjectSchemaEgg', dated ? datedInputSchema : schemaInputSchema);
    return created(answerSchema(crm, createSchema(crm, input)));
  });

  add('GET', `${BASE}/:objectType`, (request) => ok(answerSchema(crm, typeOf(crm, request))));

  add('PATCH', `${BASE}/:objectType`, (request) => {
    const patch = bodyOf(request, 'ObjectTypeDefinitionPatch', patchSchema);
    return ok(answerTypeDefinition(crm, updateSchema(crm, typeOf(crm, request), patch)));
  });

  add('DELETE', `${BASE}/:objectType`, (request) => {
    archiveSchema(crm, typeOf(crm, request));
    return noContent;
  });

  add('POST', `${BASE}/:objectType/associations`, (request) => {
    const input = bodyOf(request, 'AssociationDefinitionEgg', associationSchema);
    return created(createAssociation(crm, input));
  });

  add('DELETE', `${BASE}/:objectType/associations/:associationIdentifier`, (request) => {
    typeOf(crm, request);
    removeAssociationType(crm, param(request, 'associationIdentifier'));
    return noContent;
  });
}
