import { answerBatch } from '../batch/answers';
import type { Crm } from '../crm';
import { findRecord } from '../objects/state';
import { requireType, typeOf } from '../schemas/find';
import { recordNotFound } from '../server/errors';
import { bodyOf, param, queryLimit, queryValue } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { answerDefault, answerLabels, answerLink, pageOf } from './answers';
import { specsSchema, type Place } from './entities';
import { plainType, requireAssociationType } from './rules';
import { link, linksOf, unlink } from './state';

const PAIR = '/crm/v4/objects/:objectType/:objectId/associations';

/** One record's associations. */
export function associationRoutes(add: AddRoute, crm: Crm): void {
  add('GET', `${PAIR}/:toObjectType`, (request) => {
    const from = placeOf(crm, param(request, 'objectType'), param(request, 'objectId'));
    const to = typeOf(crm, request, 'toObjectType');
    if (!findRecord(crm, from.type, from.id)) throw recordNotFound(from.id);
    const limit = queryLimit(request, 500, 500);
    const { links, paging } = pageOf(linksOf(crm, from, to), limit, queryValue(request, 'after'));
    return ok({ results: links.map(answerLink), ...paging });
  });

  add('PUT', `${PAIR}/default/:toObjectType/:toObjectId`, (request) => {
    const [from, to] = bothEnds(crm, request);
    const kind = plainType(crm, from.type, to.type);
    link(crm, from, to, kind);
    return answerBatch(crm, 200, { results: answerDefault(from, to, kind), errors: [] });
  });

  add('PUT', `${PAIR}/:toObjectType/:toObjectId`, (request) => {
    const [from, to] = bothEnds(crm, request);
    const specs = bodyOf(request, 'List<AssociationSpec>', specsSchema);
    const kinds = specs.map((spec) => requireAssociationType(crm, from.type, spec));
    for (const kind of kinds) link(crm, from, to, kind);
    return created(answerLabels(from, to, kinds));
  });

  add('DELETE', `${PAIR}/:toObjectType/:toObjectId`, (request) => {
    unlink(crm, ...bothEnds(crm, request));
    return noContent;
  });
}

function placeOf(crm: Crm, word: string, id: string): Place {
  return { type: requireType(crm, word), id };
}

function bothEnds(crm: Crm, request: Parameters<typeof param>[0]): [Place, Place] {
  return [
    placeOf(crm, param(request, 'objectType'), param(request, 'objectId')),
    placeOf(crm, param(request, 'toObjectType'), param(request, 'toObjectId')),
  ];
}
