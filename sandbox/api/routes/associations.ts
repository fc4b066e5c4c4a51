import * as z from 'zod/mini';
import type { Crm } from '../account';
import { link, linksOf, plainType, requireAssociationType, unlink } from '../associations';
import type { Place } from '../associations';
import type { AssociationType } from '../entities';
import { recordNotFound } from '../errors';
import { findRecord } from '../records';
import { answerBatch } from '../batch';
import { bodyOf, param, queryLimit, queryValue } from '../request';
import { created, noContent, ok } from '../route';
import type { AddRoute } from '../route';
import { requireType } from '../types';
import { answerLabel } from './labels';

export const specsSchema = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number() }),
);

const PAIR = '/crm/v4/objects/:objectType/:objectId/associations';

/** One record's associations. */
export function associationRoutes(add: AddRoute, crm: Crm): void {
  add('GET', `${PAIR}/:toObjectType`, (request) => {
    const from = placeOf(crm, param(request, 'objectType'), param(request, 'objectId'));
    const to = requireType(crm, param(request, 'toObjectType'));
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

/** A page of links from the one to the record `after` on, and where the next page starts. */
export function pageOf<T extends { id: string }>(all: T[], limit: number, after?: string) {
  const start = all.findIndex(({ id }) => id === after);
  const rest = all.slice(Math.max(start, 0));
  const next = rest[limit];
  return {
    links: rest.slice(0, limit),
    paging: next && { paging: { next: { after: next.id } } },
  };
}

export function placeOf(crm: Crm, word: string, id: string): Place {
  return { type: requireType(crm, word), id };
}

export function answerLink({ id, types }: { id: string; types: AssociationType[] }) {
  return { toObjectId: id, associationTypes: types.map(answerLabel) };
}

export function answerLabels(from: Place, to: Place, kinds: AssociationType[]) {
  return {
    fromObjectTypeId: from.type.id,
    fromObjectId: from.id,
    toObjectTypeId: to.type.id,
    toObjectId: to.id,
    labels: kinds.flatMap(({ label }) => label ?? []),
  };
}

/** The default association is answered once for each direction. */
export function answerDefault(from: Place, to: Place, kind: AssociationType) {
  const one = (start: string, end: string, associationTypeId: number) => ({
    from: { id: start },
    to: { id: end },
    associationSpec: { associationCategory: kind.category, associationTypeId },
  });
  return [one(from.id, to.id, kind.typeId), one(to.id, from.id, kind.inverse)];
}

function bothEnds(crm: Crm, request: Parameters<typeof param>[0]): [Place, Place] {
  return [
    placeOf(crm, param(request, 'objectType'), param(request, 'objectId')),
    placeOf(crm, param(request, 'toObjectType'), param(request, 'toObjectId')),
  ];
}
