import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { typeOf } from '../schemas/find';
import { notFound, recordNotFound } from '../server/errors';
import { bodyOf, param, queryLimit, queryList, queryValue } from '../server/request';
import { created, noContent, ok, type AddRoute, type Answer } from '../server/route';
import { answerRecord, answerWritten } from './answers';
import { associationsSchema, valuesSchema } from './entities';
import { mergeRecords } from './merge';
import {
  archiveRecord,
  createRecord,
  findArchived,
  findRecord,
  requireRecord,
  updateRecord,
} from './state';

const createSchema = z.object({
  properties: valuesSchema,
  associations: z.optional(z.nullable(associationsSchema)),
});

const mergeSchema = z.object({ primaryObjectId: z.string(), objectIdToMerge: z.string() });

const BASE = '/crm/v3/objects/:objectType';

/** One record at a time, and pages of them. */
export function objectRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => readPage(crm, request));

  add('POST', BASE, (request) => {
    const type = typeOf(crm, request);
    const body = bodyOf(request, 'SimplePublicObjectInputForCreate', createSchema);
    const record = createRecord(crm, type, body.properties, body.associations ?? []);
    return created(answerWritten(crm, type, record, body.properties));
  });

  add('POST', `${BASE}/merge`, (request) => merge(crm, request));

  add('GET', `${BASE}/:objectId`, (request) => readOne(crm, request));

  add('PATCH', `${BASE}/:objectId`, (request) => {
    const type = typeOf(crm, request);
    const { properties } = bodyOf(
      request,
      'SimplePublicObjectInput',
      z.object({ properties: valuesSchema }),
    );
    const idProperty = queryValue(request, 'idProperty');
    const before = requireRecord(crm, type, param(request, 'objectId'), idProperty);
    return ok(answerWritten(crm, type, updateRecord(crm, type, before, properties), properties));
  });

  add('DELETE', `${BASE}/:objectId`, (request) => {
    const type = typeOf(crm, request);
    const record = findRecord(crm, type, param(request, 'objectId'));
    if (record) archiveRecord(crm, type, record.id);
    return noContent;
  });
}

function readPage(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const archived = queryValue(request, 'archived') === 'true';
  const limit = queryLimit(request, 10, 100);
  const after = queryValue(request, 'after');
  const all = crm.tables.records
    .all(type.id)
    .filter((record) => record.archived === archived && record.mergedInto === undefined);
  const rest = after === undefined ? all : all.filter(({ id }) => Number(id) >= Number(after));
  const next = rest[limit];
  return ok({
    results: rest
      .slice(0, limit)
      .map((record) => answerRecord(crm, type, record, readingOf(request))),
    ...(next && { paging: { next: { after: next.id } } }),
  });
}

function merge(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  if (type.custom) throw notFound(`Merging ${type.pathName} is not supported by the sandbox.`);
  const body = bodyOf(request, 'PublicMergeInput', mergeSchema);
  const record = mergeRecords(crm, type, body.primaryObjectId, body.objectIdToMerge);
  return ok(answerWritten(crm, type, record, { hs_merged_object_ids: true }));
}

function readOne(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOf(crm, request);
  const id = param(request, 'objectId');
  const record =
    queryValue(request, 'archived') === 'true'
      ? findArchived(crm, type, id)
      : findRecord(crm, type, id, queryValue(request, 'idProperty'));
  if (!record) throw recordNotFound(id);
  return ok(answerRecord(crm, type, record, readingOf(request)));
}

function readingOf(request: Parameters<typeof queryList>[0]) {
  return {
    properties: queryList(request, 'properties'),
    propertiesWithHistory: queryList(request, 'propertiesWithHistory'),
    associations: queryList(request, 'associations'),
  };
}
