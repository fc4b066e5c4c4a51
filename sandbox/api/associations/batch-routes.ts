import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { answerBatch, missingError } from '../batch/answers';
import { checkInputs } from '../batch/rules';
import type { Crm } from '../crm';
import { findRecord } from '../objects/state';
import { pairOf } from '../schemas/find';
import { bodyOf } from '../server/request';
import { noContent, type AddRoute, type Answer } from '../server/route';
import { answerDefault, answerLabels, answerLink, pageOf } from './answers';
import { specsSchema } from './entities';
import { plainType, requireAssociationType } from './rules';
import { link, linksOf, unlink } from './state';

const end = z.object({ id: z.string() });

const readSchema = z.object({
  inputs: z.array(z.object({ id: z.string(), after: z.optional(z.string()) })),
});

const pairSchema = z.object({ inputs: z.array(z.object({ from: end, to: end })) });

const createSchema = z.object({
  inputs: z.array(z.object({ from: end, to: end, types: specsSchema })),
});

const archiveSchema = z.object({ inputs: z.array(z.object({ from: end, to: z.array(end) })) });

/** Source: HubSpot's docs. */
const MAX = { read: 1_000, write: 2_000 };

/** Associations of one record on a page: that of the single read; unverified for the batch. */
const PAGE = 500;

const BASE = '/crm/v4/associations/:fromObjectType/:toObjectType/batch';

/** Many records' associations between two objects. */
export function associationBatchRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/read`, (request) => readAll(crm, request));

  add('POST', `${BASE}/create`, (request) => createAll(crm, request));

  add('POST', `${BASE}/associate/default`, (request) => associateAll(crm, request));

  associationArchiveRoutes(add, crm);
}

function readAll(crm: Crm, request: FastifyRequest): Answer {
  const [from, to] = pairOf(crm, request);
  const { inputs } = bodyOf(request, 'BatchInputPublicFetchAssociationsBatchRequest', readSchema);
  checkInputs(inputs, MAX.read);
  const known = inputs.filter(({ id }) => findRecord(crm, from, id));
  const missing = inputs.filter((input) => !known.includes(input)).map(({ id }) => id);
  const results = known
    .map(({ id, after }) => {
      const { links, paging } = pageOf(linksOf(crm, { type: from, id }, to), PAGE, after);
      return { from: { id }, to: links.map(answerLink), ...paging };
    })
    .filter((result) => result.to.length > 0);
  return answerBatch(crm, 200, {
    results,
    errors: missing.length > 0 ? [missingError(from.name, missing)] : [],
  });
}

function createAll(crm: Crm, request: FastifyRequest): Answer {
  const [from, to] = pairOf(crm, request);
  const { inputs } = bodyOf(request, 'BatchInputPublicAssociationMultiPost', createSchema);
  checkInputs(inputs, MAX.write);
  const results = inputs.map((input) => {
    const [start, finish] = [
      { type: from, id: input.from.id },
      { type: to, id: input.to.id },
    ];
    const kinds = input.types.map((spec) => requireAssociationType(crm, from, spec));
    for (const kind of kinds) link(crm, start, finish, kind);
    return answerLabels(start, finish, kinds);
  });
  return answerBatch(crm, 201, { results, errors: [] });
}

function associateAll(crm: Crm, request: FastifyRequest): Answer {
  const [from, to] = pairOf(crm, request);
  const { inputs } = bodyOf(request, 'BatchInputPublicDefaultAssociationMultiPost', pairSchema);
  checkInputs(inputs, MAX.write);
  const kind = plainType(crm, from, to);
  const results = inputs.flatMap((input) => {
    const [start, finish] = [
      { type: from, id: input.from.id },
      { type: to, id: input.to.id },
    ];
    link(crm, start, finish, kind);
    return answerDefault(start, finish, kind);
  });
  return answerBatch(crm, 200, { results, errors: [] });
}

function associationArchiveRoutes(add: AddRoute, crm: Crm): void {
  add('POST', `${BASE}/archive`, (request) => {
    const [from, to] = pairOf(crm, request);
    const { inputs } = bodyOf(request, 'BatchInputPublicAssociationMultiArchive', archiveSchema);
    checkInputs(inputs, MAX.write);
    for (const input of inputs) {
      for (const { id } of input.to)
        unlink(crm, { type: from, id: input.from.id }, { type: to, id });
    }
    return noContent;
  });

  add('POST', `${BASE}/labels/archive`, (request) => {
    const [from, to] = pairOf(crm, request);
    const { inputs } = bodyOf(request, 'BatchInputPublicAssociationMultiPost', createSchema);
    checkInputs(inputs, MAX.write);
    for (const input of inputs) {
      const ids = input.types.map((spec) => requireAssociationType(crm, from, spec).typeId);
      unlink(crm, { type: from, id: input.from.id }, { type: to, id: input.to.id }, ids);
    }
    return noContent;
  });
}
