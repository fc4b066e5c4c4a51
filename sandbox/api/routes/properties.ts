import * as z from 'zod/mini';
import type { Crm } from '../account';
import { answerProperty } from '../answers';
import { refuseUsedByLists } from '../lists/lists';
import { answerBatch, checkInputs, missingError } from '../batch';
import {
  archiveProperty,
  createProperty,
  findArchivedProperty,
  findProperty,
  requireProperty,
  updateProperty,
} from '../properties';
import { bodyOf, param, queryValue } from '../request';
import { created, noContent, ok } from '../route';
import type { AddRoute } from '../route';
import { requireType } from '../types';

const optionSchema = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z._default(z.number(), -1),
  hidden: z._default(z.boolean(), false),
  description: z.optional(z.string()),
});

const changeable = {
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
};
const optionals = {
  description: z.optional(z.string()),
  options: z.optional(z.array(optionSchema)),
  displayOrder: z.optional(z.number()),
  hidden: z.optional(z.boolean()),
  formField: z.optional(z.boolean()),
};
export const propertyInputSchema = z.object({
  name: z.string(),
  ...changeable,
  ...optionals,
  hasUniqueValue: z.optional(z.boolean()),
});
const patchSchema = z.partial(z.object({ ...changeable, ...optionals }));
const namesSchema = z.object({
  inputs: z.array(z.object({ name: z.string() })),
  archived: z.optional(z.boolean()),
});

const BASE = '/crm/v3/properties/:objectType';

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

  propertyBatchRoutes(add, crm);
}

function propertyBatchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/batch/create`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(
      request,
      'BatchInputPropertyCreate',
      z.object({ inputs: z.array(propertyInputSchema) }),
    );
    checkInputs(inputs);
    const results = inputs.map((input) => answerProperty(createProperty(crm, type, input)));
    return answerBatch(crm, 201, { results, errors: [] });
  });

  add('POST', `${BASE}/batch/read`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(request, 'BatchReadInputPropertyName', namesSchema);
    checkInputs(inputs);
    const found = inputs.map(({ name }) => findProperty(crm, type, name));
    const missing = inputs.filter((_, index) => !found[index]).map(({ name }) => name);
    return answerBatch(crm, 200, {
      results: found.flatMap((property) => (property ? [answerProperty(property)] : [])),
      errors: missing.length > 0 ? [missingError('property', missing)] : [],
    });
  });

  add('POST', `${BASE}/batch/archive`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(request, 'BatchInputPropertyName', namesSchema);
    checkInputs(inputs);
    for (const { name } of inputs.filter((input) => findProperty(crm, type, input.name))) {
      refuseUsedByLists(crm, type, name);
      archiveProperty(crm, type, name);
    }
    return noContent;
  });
}
