import * as z from 'zod/mini';
import { answerBatch, missingError } from '../batch/answers';
import { checkInputs } from '../batch/rules';
import type { Crm } from '../crm';
import { refuseUsedByLists } from '../lists/rules';
import { liveLists } from '../lists/state';
import { typeOf } from '../schemas/find';
import { bodyOf } from '../server/request';
import { noContent, type AddRoute } from '../server/route';
import { answerProperty } from './answers';
import { propertyInputSchema } from './entities';
import { BASE } from './routes';
import { archiveProperty, createProperty, findProperty } from './state';

const namesSchema = z.object({
  inputs: z.array(z.object({ name: z.string() })),
  archived: z.optional(z.boolean()),
});

export function propertyBatchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/batch/create`, (request) => {
    const { inputs } = bodyOf(
      request,
      'BatchInputPropertyCreate',
      z.object({ inputs: z.array(propertyInputSchema) }),
    );
    checkInputs(inputs);
    const results = inputs.map((input) =>
      answerProperty(createProperty(crm, typeOf(crm, request), input)),
    );
    return answerBatch(crm, 201, { results, errors: [] });
  });

  add('POST', `${BASE}/batch/read`, (request) => {
    const { inputs } = bodyOf(request, 'BatchReadInputPropertyName', namesSchema);
    checkInputs(inputs);
    const found = inputs.map(({ name }) => findProperty(crm, typeOf(crm, request), name));
    const missing = inputs.filter((_, index) => !found[index]).map(({ name }) => name);
    return answerBatch(crm, 200, {
      results: found.flatMap((property) => (property ? [answerProperty(property)] : [])),
      errors: missing.length > 0 ? [missingError('property', missing)] : [],
    });
  });

  add('POST', `${BASE}/batch/archive`, (request) => {
    const type = typeOf(crm, request);
    const { inputs } = bodyOf(request, 'BatchInputPropertyName', namesSchema);
    checkInputs(inputs);
    for (const { name } of inputs.filter((input) => findProperty(crm, type, input.name))) {
      refuseUsedByLists(liveLists(crm), type, name);
      archiveProperty(crm, type, name);
    }
    return noContent;
  });
}
