import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { refuseUsedByLists } from '../lists/state';
import { requireType } from '../schemas/find';
import { bodyOf, param, queryValue } from '../server/request';
import { created, noContent, ok } from '../server/route';
import type { AddRoute } from '../server/route';
import { answerProperty } from './answers';
import { changeable, optionals, propertyInputSchema } from './bodies';
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
    const type = requireType(crm, param(request, 'objectType'));
    const archived = queryValue(request, 'archived') === 'true';
    const all = crm.tables.properties
      .all(type.id)
      .filter((property) => property.archived === archived);
    return ok({ results: all.map(answerProperty) });
  });

  add('POST', BASE, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const input = bodyOf(request, 'PropertyCreate', propertyInputSchema);
    return created(answerProperty(createProperty(crm, type, input)));
  });

  add('GET', `${BASE}/:propertyName`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const name = param(request, 'propertyName');
    const archived =
      queryValue(request, 'archived') === 'true'
        ? findArchivedProperty(crm, type, name)
        : undefined;
    return ok(answerProperty(archived ?? requireProperty(crm, type, name)));
  });

  add('PATCH', `${BASE}/:propertyName`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const patch = bodyOf(request, 'PropertyUpdate', patchSchema);
    return ok(answerProperty(updateProperty(crm, type, param(request, 'propertyName'), patch)));
  });

  add('DELETE', `${BASE}/:propertyName`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const name = param(request, 'propertyName');
    refuseUsedByLists(crm, type, name);
    archiveProperty(crm, type, name);
    return noContent;
  });
}
