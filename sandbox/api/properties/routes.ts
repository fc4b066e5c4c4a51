import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { refuseUsedByLists } from '../lists/rules';
import { liveLists } from '../lists/state';
import { typeOf } from '../schemas/find';
import { bodyOf, param, queryValue } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { answerProperty } from './answers';
import { changeable, optionals, propertyInputSchema } from './entities';
import {
  archiveProperty,
  createProperty,
  findArchivedProperty,
  requireProperty,
  updateProperty,
} from './state';

const patchSchema = z.partial(z.object({ ...changeable, ...optionals }));

export const BASE = '/crm/v3/properties/:objectType';

export function propertyRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => {
    const archived = queryValue(request, 'archived') === 'true';
    const all = crm.tables.properties
      .all(typeOf(crm, request).id)
      .filter((property) => property.archived === archived);
    return ok({ results: all.map(answerProperty) });
  });

  add('POST', BASE, (request) => {
    const input = bodyOf(request, 'PropertyCreate', propertyInputSchema);
    return created(answerProperty(createProperty(crm, typeOf(crm, request), input)));
  });

  add('GET', `${BASE}/:propertyName`, (request) => {
    const type = typeOf(crm, request);
    const name = param(request, 'propertyName');
    const archived =
      queryValue(request, 'archived') === 'true'
        ? findArchivedProperty(crm, type, name)
        : undefined;
    return ok(answerProperty(archived ?? requireProperty(crm, type, name)));
  });

  add('PATCH', `${BASE}/:propertyName`, (request) => {
    const patch = bodyOf(request, 'PropertyUpdate', patchSchema);
    return ok(
      answerProperty(
        updateProperty(crm, typeOf(crm, request), param(request, 'propertyName'), patch),
      ),
    );
  });

  add('DELETE', `${BASE}/:propertyName`, (request) => {
    const type = typeOf(crm, request);
    const name = param(request, 'propertyName');
    refuseUsedByLists(liveLists(crm), type, name);
    archiveProperty(crm, type, name);
    return noContent;
  });
}
