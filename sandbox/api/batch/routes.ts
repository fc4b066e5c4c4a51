import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { answerRecord, answerWritten } from '../objects/answers';
import { associationsSchema, valuesSchema } from '../objects/entities';
import { archiveRecord, createRecord, findArchived, findRecord } from '../objects/state';
import { typeOf } from '../schemas/find';
import { bodyOf, queryValue } from '../server/request';
import { noContent, type AddRoute, type Answer } from '../server/route';
import { answerBatch, eachInput, missingError } from './answers';
import { checkInputs } from './rules';

export const trace = { objectWriteTraceId: z.optional(z.nullable(z.string())) };

const ids = z.array(z.object({ id: z.string() }));

const names = z._default(z.nullable(z.array(z.string())), []);

const readSchema = z.object({
  inputs: ids,
  idProperty: z.optional(z.nullable(z.string())),
  properties: names,
  propertiesWithHistory: names,
});

const createSchema = z.object({
  inputs: z.array(
    z.object({
      properties: valuesSchema,
      associations: z.optional(z.nullable(associationsSchema)),
      ...trace,
    }),
  ),
});

const BASE = '/crm/v3/objects/:objectType/batch';

/** Up to 100 records at a time. */
export function batchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/read`, (request) => readAll(crm, request));

  add('POST', `${BASE}/create`, (request) => createAll(crm, request));

  add('POST', `${BASE}/archive`, (request) => {
    const { inputs } = bodyOf(request, 'BatchInputSimplePublicObjectId', z.object({ inputs: ids }));
    checkInputs(inputs);
    for (const { id } of inputs) archiveRecord(crm, typeOf(crm, request), id);
    return noContent;
  });
}

function readAll(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const body = bodyOf(request, 'BatchReadInputSimplePublicObjectId', readSchema);
  checkInputs(body.inputs);
  const reading = {
    properties: body.properties ?? [],
    propertiesWithHistory: body.propertiesWithHistory ?? [],
  };
  const asked = [...new Set(body.inputs.map(({ id }) => id))];
  const archived = queryValue(request, 'archived') === 'true';
  const found = asked.map((id) =>
    archived
      ? findArchived(crm, type, id)
      : findRecord(crm, type, id, body.idProperty ?? undefined),
  );
  const missing = asked.filter((_, index) => found[index] === undefined);
  return answerBatch(crm, 200, {
    results: found.flatMap((record) => (record ? [answerRecord(crm, type, record, reading)] : [])),
    errors: missing.length > 0 ? [missingError(type.name, missing)] : [],
  });
}

function createAll(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const { inputs } = bodyOf(
    request,
    'BatchInputSimplePublicObjectBatchInputForCreate',
    createSchema,
  );
  checkInputs(inputs);
  const outcome = eachInput(
    crm,
    inputs.map(withTrace),
    ({ properties, associations, objectWriteTraceId }) => ({
      ...answerWritten(
        crm,
        type,
        createRecord(crm, type, properties, associations ?? []),
        properties,
      ),
      ...(objectWriteTraceId !== undefined && { objectWriteTraceId }),
    }),
  );
  return answerBatch(crm, 201, outcome);
}

export function withTrace<I extends { objectWriteTraceId?: string | null | undefined }>(input: I) {
  return { ...input, objectWriteTraceId: input.objectWriteTraceId ?? undefined };
}
