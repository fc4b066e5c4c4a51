import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { answerWritten } from '../objects/answers';
import { valuesSchema } from '../objects/entities';
import { createRecord, findRecord, updateRecord } from '../objects/state';
import type { ObjectType } from '../schemas/entities';
import { typeOf } from '../schemas/find';
import { invalid } from '../server/errors';
import { bodyOf } from '../server/request';
import type { AddRoute } from '../server/route';
import { answerBatch, eachInput, missingError } from './answers';
import { trace, withTrace } from './routes';
import { checkInputs, refuseRepeats } from './rules';

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

/** Changes of up to 100 records at a time. */
export function batchUpdateRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/update`, (request) => {
    const { inputs } = bodyOf(request, 'BatchInputSimplePublicObjectBatchInput', updateSchema);
    checkInputs(inputs);
    refuseRepeats(inputs.map(({ id }) => id));
    return answerBatch(crm, 200, updateAll(crm, typeOf(crm, request), inputs.map(withTrace)));
  });

  add('POST', `${BASE}/upsert`, (request) => {
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
      eachInput(crm, inputs.map(withTrace), (input) => upsert(crm, typeOf(crm, request), input)),
    );
  });
}

type UpdateInput = Omit<z.infer<typeof updateSchema>['inputs'][number], 'objectWriteTraceId'> & {
  objectWriteTraceId?: string | undefined;
};

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
  const sent = { ...(idProperty && { [idProperty]: id }), ...properties };
  return {
    ...withoutNulls(answerWritten(crm, type, record, sent)),
    new: !before,
    ...(trace !== undefined && { objectWriteTraceId: trace }),
  };
}

/** The client's model of an upserted record, unlike those of other records, has no null among its values. */
function withoutNulls<R extends { properties: Record<string, string | null> }>(record: R): R {
  const set = Object.entries(record.properties).filter(([, value]) => value !== null);
  return { ...record, properties: Object.fromEntries(set) };
}
