import * as z from 'zod/mini';
import type { Crm } from '../account';
import { answerRecord, answerWritten } from '../answers';
import { answerBatch, checkInputs, eachInput, missingError, refuseRepeats } from '../batch';
import type { ObjectType } from '../entities';
import { invalid } from '../errors';
import { archiveRecord, createRecord, findRecord, updateRecord } from '../records';
import { bodyOf, param } from '../request';
import { noContent } from '../route';
import type { AddRoute } from '../route';
import { requireType } from '../types';
import { associationsSchema, valuesSchema } from './objects';

const trace = { objectWriteTraceId: z.optional(z.nullable(z.string())) };
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
const updateSchema = z.object({
  inputs: z.array(
    z.object({
      id: z.string(),
      idProperty: z.optional(z.nullable(z.string())),
      properties: valuesSchema,
      ...trace,
    }),
  ),
});

const BASE = '/crm/v3/objects/:objectType/batch';

/** Up to 100 records at a time. */
export function batchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/read`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const body = bodyOf(request, 'BatchReadInputSimplePublicObjectId', readSchema);
    checkInputs(body.inputs);
    const reading = {
      properties: body.properties ?? [],
      propertiesWithHistory: body.propertiesWithHistory ?? [],
    };
    const asked = [...new Set(body.inputs.map(({ id }) => id))];
    const found = asked.map((id) => findRecord(crm, type, id, body.idProperty ?? undefined));
    const missing = asked.filter((_, index) => found[index] === undefined);
    return answerBatch(crm, 200, {
      results: found.flatMap((record) =>
        record ? [answerRecord(crm, type, record, reading)] : [],
      ),
      errors: missing.length > 0 ? [missingError(type.name, missing)] : [],
    });
  });

  add('POST', `${BASE}/create`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
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
  });

  add('POST', `${BASE}/archive`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(request, 'BatchInputSimplePublicObjectId', z.object({ inputs: ids }));
    checkInputs(inputs);
    for (const { id } of inputs) archiveRecord(crm, type, id);
    return noContent;
  });

  batchUpdateRoutes(add, crm);
}

function batchUpdateRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/update`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(request, 'BatchInputSimplePublicObjectBatchInput', updateSchema);
    checkInputs(inputs);
    refuseRepeats(inputs.map(({ id }) => id));
    return answerBatch(crm, 200, updateAll(crm, type, inputs.map(withTrace)));
  });

  add('POST', `${BASE}/upsert`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const { inputs } = bodyOf(
      request,
      'BatchInputSimplePublicObjectBatchInputUpsert',
      updateSchema,
    );
    checkInputs(inputs);
    refuseRepeats(inputs.map(({ id }) => id));
    return answerBatch(
      crm,
      200,
      eachInput(crm, inputs.map(withTrace), (input) => upsert(crm, type, input)),
    );
  });
}

type UpdateInput = Omit<z.infer<typeof updateSchema>['inputs'][number], 'objectWriteTraceId'> & {
  objectWriteTraceId?: string | undefined;
};

function withTrace<I extends { objectWriteTraceId?: string | null | undefined }>(input: I) {
  return { ...input, objectWriteTraceId: input.objectWriteTraceId ?? undefined };
}

/** Records that are not there are reported, the others are changed. */
function updateAll(crm: Crm, type: ObjectType, inputs: UpdateInput[]) {
  const known = inputs.filter(({ id, idProperty }) =>
    findRecord(crm, type, id, idProperty ?? undefined),
  );
  const missing = inputs.filter((input) => !known.includes(input)).map(({ id }) => id);
  const { results, errors } = eachInput(crm, known, (input) => {
    const before = findRecord(crm, type, input.id, input.idProperty ?? undefined);
    if (!before) throw new Error(`Record ${input.id} went away within one request.`);
    const trace = input.objectWriteTraceId;
    return {
      ...answerWritten(
        crm,
        type,
        updateRecord(crm, type, before, input.properties),
        input.properties,
      ),
      ...(trace !== undefined && { objectWriteTraceId: trace }),
    };
  });
  if (missing.length > 0) errors.push(missingError(type.name, missing));
  return { results, errors };
}

/** By unique property; by record id a record that is not there cannot be made. */
function upsert(crm: Crm, type: ObjectType, input: UpdateInput) {
  const { id, properties } = input;
  const idProperty = input.idProperty ?? undefined;
  const before = findRecord(crm, type, id, idProperty);
  if (!before && (idProperty === undefined || idProperty === 'hs_object_id')) {
    throw invalid(`Record ${id} does not exist; give an idProperty to create it.`);
  }
  const record = before
    ? updateRecord(crm, type, before, properties)
    : createRecord(crm, type, { ...(idProperty && { [idProperty]: id }), ...properties });
  const trace = input.objectWriteTraceId;
  return {
    ...answerWritten(crm, type, record, properties),
    new: !before,
    ...(trace !== undefined && { objectWriteTraceId: trace }),
  };
}
