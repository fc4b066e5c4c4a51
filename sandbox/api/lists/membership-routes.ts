import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { requireRecord } from '../objects/state';
import { bodyOf, param, queryLimit, queryValue } from '../server/request';
import { noContent, ok, type AddRoute, type Answer } from '../server/route';
import type { Member } from './entities';
import { changeMembers, membersOf } from './members';
import { liveLists, requireList, typeOfList } from './state';

const idsSchema = z.array(z.pipe(z.union([z.string(), z.number()]), z.transform(String)));

const changeSchema = z.object({ recordIdsToAdd: idsSchema, recordIdsToRemove: idsSchema });

const BASE = '/crm/v3/lists/:listId/memberships';

/** Who is in a list. */
export function listMembershipRoutes(add: AddRoute, crm: Crm): void {
  const listOf = (request: FastifyRequest) => requireList(crm, param(request, 'listId'));

  add('GET', BASE, (request) => ok(page(request, membersOf(crm, listOf(request)))));

  add('GET', `${BASE}/join-order`, (request) => {
    const members = membersOf(crm, listOf(request)).sort((a, b) =>
      a.membershipTimestamp < b.membershipTimestamp ? -1 : 1,
    );
    return ok(page(request, members));
  });

  add('PUT', `${BASE}/add`, (request) =>
    ok(changeMembers(crm, listOf(request), { add: bodyOf(request, 'List<Long>', idsSchema) })),
  );

  add('PUT', `${BASE}/remove`, (request) =>
    ok(changeMembers(crm, listOf(request), { remove: bodyOf(request, 'List<Long>', idsSchema) })),
  );

  add('PUT', `${BASE}/add-and-remove`, (request) => {
    const body = bodyOf(request, 'MembershipChangeRequest', changeSchema);
    const change = { add: body.recordIdsToAdd, remove: body.recordIdsToRemove };
    return ok(changeMembers(crm, listOf(request), change));
  });

  add('PUT', `${BASE}/add-from/:sourceListId`, (request) => {
    const source = requireList(crm, param(request, 'sourceListId'));
    const add = membersOf(crm, source).map(({ recordId }) => recordId);
    changeMembers(crm, listOf(request), { add });
    return noContent;
  });

  add('DELETE', BASE, (request) => {
    const list = listOf(request);
    const remove = membersOf(crm, list).map(({ recordId }) => recordId);
    changeMembers(crm, list, { remove });
    return noContent;
  });

  add('GET', '/crm/v3/lists/records/:objectTypeId/:recordId/memberships', (request) =>
    listsOfRecord(crm, request),
  );
}

function listsOfRecord(crm: Crm, request: FastifyRequest): Answer {
  const type = typeOfList(crm, param(request, 'objectTypeId'));
  const { id } = requireRecord(crm, type, param(request, 'recordId'));
  const lists = liveLists(crm).filter(({ objectTypeId }) => objectTypeId === type.id);
  const results = lists.flatMap((list) => {
    const member = membersOf(crm, list).find(({ recordId }) => recordId === id);
    return member ? [answerMembership(list, member)] : [];
  });
  return ok({ results, total: results.length });
}

/** `after` is the place of the next member; paging backwards by `before` is left out. */
function page(request: FastifyRequest, members: Member[]) {
  const limit = queryLimit(request, 100, 250);
  const start = Number(queryValue(request, 'after') ?? 0);
  const end = start + limit;
  return {
    results: members.slice(start, end),
    ...(end < members.length && { paging: { next: { after: String(end) } } }),
  };
}

function answerMembership(
  { listId, listVersion }: { listId: string; listVersion: number },
  { membershipTimestamp }: Member,
) {
  return {
    listId,
    listVersion,
    firstAddedTimestamp: membershipTimestamp,
    lastAddedTimestamp: membershipTimestamp,
  };
}
