import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { notFound } from '../server/errors';
import { bodyOf, param, queryList, queryValue } from '../server/request';
import { noContent, ok, type AddRoute, type Answer } from '../server/route';
import type { List } from './entities';
import { branchSchema } from './filters';
import { membersOf } from './members';
import {
  changeFilters,
  createList,
  deleteList,
  liveLists,
  renameList,
  requireList,
  restoreList,
  typeOfList,
} from './state';

const createSchema = z.object({
  name: z.string(),
  objectTypeId: z.string(),
  processingType: z.enum(['DYNAMIC', 'MANUAL', 'SNAPSHOT']),
  filterBranch: z.optional(branchSchema),
});

const searchSchema = z.object({
  query: z._default(z.string(), ''),
  listIds: z._default(z.array(z.string()), []),
  processingTypes: z._default(z.array(z.string()), []),
  additionalProperties: z._default(z.array(z.string()), []),
  offset: z._default(z.number(), 0),
  count: z._default(z.number().check(z.minimum(1), z.maximum(500)), 20),
});

const BASE = '/crm/v3/lists';

const ONE = `${BASE}/:listId`;

/** Segments, which the API calls lists. */
export function listRoutes(add: AddRoute, crm: Crm): void {
  add('POST', BASE, (request) =>
    ok({
      list: answerList(
        crm,
        createList(crm, bodyOf(request, 'ListCreateRequest', createSchema)),
        true,
      ),
    }),
  );

  add('GET', BASE, (request) => {
    const wanted = queryList(request, 'listIds');
    const lists = liveLists(crm).filter(({ listId }) => wanted.includes(listId));
    return ok({ lists: lists.map((list) => answerList(crm, list, withFilters(request))) });
  });

  add('GET', ONE, (request) => {
    const list = requireList(crm, param(request, 'listId'));
    return ok({ list: answerList(crm, list, withFilters(request)) });
  });

  add('GET', `${BASE}/object-type-id/:objectTypeId/name/:listName`, (request) => {
    const type = typeOfList(crm, param(request, 'objectTypeId'));
    const name = param(request, 'listName');
    const list = liveLists(crm).find((one) => one.objectTypeId === type.id && one.name === name);
    if (!list) throw notFound(`List ${name} does not exist for object type ${type.id}.`);
    return ok({ list: answerList(crm, list, withFilters(request)) });
  });

  add('POST', `${BASE}/search`, (request) => searchLists(crm, request));

  listChangeRoutes(add, crm);
}

/** An empty list asks for all: HubSpot's typed clients send one always. Source: HubSpot's OpenAPI document of lists. */
const isAsked = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value);

function searchLists(crm: Crm, request: FastifyRequest): Answer {
  const body = bodyOf(request, 'ListSearchRequest', searchSchema);
  const query = body.query.toLowerCase();
  const found = liveLists(crm)
    .filter(({ name }) => name.toLowerCase().includes(query))
    .filter(({ listId }) => isAsked(body.listIds, listId))
    .filter(({ processingType }) => isAsked(body.processingTypes, processingType));
  const lists = found.slice(body.offset, body.offset + body.count);
  const offset = body.offset + lists.length;
  return ok({
    offset,
    hasMore: offset < found.length,
    lists: lists.map((list) => answerFound(crm, list, body.additionalProperties)),
    total: found.length,
  });
}

function listChangeRoutes(add: AddRoute, crm: Crm): void {
  add('PUT', `${ONE}/update-list-name`, (request) => {
    const list = renameList(crm, param(request, 'listId'), queryValue(request, 'listName') ?? '');
    return ok({ updatedList: answerList(crm, list, withFilters(request)) });
  });

  add('PUT', `${ONE}/update-list-filters`, (request) => {
    const schema = z.object({ filterBranch: branchSchema });
    const { filterBranch } = bodyOf(request, 'ListFilterUpdateRequest', schema);
    const list = changeFilters(crm, param(request, 'listId'), filterBranch);
    return ok({ updatedList: answerList(crm, list, true) });
  });

  add('DELETE', ONE, (request) => {
    deleteList(crm, param(request, 'listId'));
    return noContent;
  });

  add('PUT', `${ONE}/restore`, (request) => {
    restoreList(crm, param(request, 'listId'));
    return noContent;
  });
}

const withFilters = (request: FastifyRequest) => queryValue(request, 'includeFilters') === 'true';

/** Filters are answered where they were asked for, and after a write of them. */
function answerList(crm: Crm, list: List, filters: boolean) {
  const { filterBranch, ...rest } = list;
  return {
    ...rest,
    processingStatus: 'COMPLETE',
    size: membersOf(crm, list).length,
    ...(filters && filterBranch && { filterBranch }),
  };
}

function answerFound(crm: Crm, list: List, names: string[]) {
  const { filterBranch: _left, ...rest } = list;
  const known: Record<string, string> = {
    hs_list_size: String(membersOf(crm, list).length),
    hs_list_reference_count: '0',
  };
  const additionalProperties = Object.fromEntries(
    names.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
  return { ...rest, processingStatus: 'COMPLETE', additionalProperties };
}
