import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { answerBatch, missingError } from '../batch/answers';
import { checkInputs } from '../batch/rules';
import type { Crm } from '../crm';
import { findRecord } from '../objects/state';
import type { ObjectType } from '../schemas/entities';
import { pairOf } from '../schemas/find';
import { invalid } from '../server/errors';
import { bodyOf } from '../server/request';
import { noContent, ok, type AddRoute, type Answer } from '../server/route';
import type { AssociationType } from './entities';
import { typesBetween } from './rules';
import { link, linksOf, unlink } from './state';

const end = z.object({ id: z.string() });

const readSchema = z.object({ inputs: z.array(end) });

const pairsSchema = z.object({
  inputs: z.array(z.object({ from: end, to: end, type: z.string() })),
});

const BASE = '/crm/v3/associations/:fromObjectType/:toObjectType';

/** Associations as v3 has them: named by a word, many at a time. v4 is what HubSpot's docs advise. */
export function associationV3Routes(add: AddRoute, crm: Crm): void {
  add('GET', `${BASE}/types`, (request) => {
    const [from, to] = pairOf(crm, request);
    const results = typesBetween(crm, from.id, to.id);
    return ok({ results: results.map(({ typeId, name }) => ({ id: String(typeId), name })) });
  });

  add('POST', `${BASE}/batch/read`, (request) => readAll(crm, request));

  add('POST', `${BASE}/batch/create`, (request) => {
    const [from, to] = pairOf(crm, request);
    const { inputs } = bodyOf(request, 'BatchInputPublicAssociation', pairsSchema);
    checkInputs(inputs, 2_000);
    for (const input of inputs) {
      const kind = kindOf(crm, from, to, input.type);
      link(crm, { type: from, id: input.from.id }, { type: to, id: input.to.id }, kind);
    }
    return answerBatch(crm, 201, { results: inputs, errors: [] });
  });

  add('POST', `${BASE}/batch/archive`, (request) => archiveAll(crm, request));
}

function readAll(crm: Crm, request: FastifyRequest): Answer {
  const [from, to] = pairOf(crm, request);
  const { inputs } = bodyOf(request, 'BatchInputPublicObjectId', readSchema);
  checkInputs(inputs, 1_000);
  const missing = inputs.map(({ id }) => id).filter((id) => !findRecord(crm, from, id));
  const known = inputs.filter(({ id }) => !missing.includes(id));
  const results = known.map(({ id }) => ({ from: { id }, to: named(crm, from, id, to) }));
  return answerBatch(crm, 200, {
    results: results.filter((result) => result.to.length > 0),
    errors: missing.length > 0 ? [missingError(from.name, missing)] : [],
  });
}

function archiveAll(crm: Crm, request: FastifyRequest): Answer {
  const [from, to] = pairOf(crm, request);
  const { inputs } = bodyOf(request, 'BatchInputPublicAssociation', pairsSchema);
  checkInputs(inputs, 2_000);
  for (const input of inputs) {
    const kind = kindOf(crm, from, to, input.type);
    const ends = [
      { type: from, id: input.from.id },
      { type: to, id: input.to.id },
    ] as const;
    unlink(crm, ...ends, kind.label === null ? undefined : [kind.typeId]);
  }
  return noContent;
}

const named = (crm: Crm, from: ObjectType, id: string, to: ObjectType) =>
  linksOf(crm, { type: from, id }, to).flatMap((other) =>
    other.types.map(({ name }) => ({ id: other.id, type: name })),
  );

/** By name, or by the number of its type. */
function kindOf(crm: Crm, from: ObjectType, to: ObjectType, word: string): AssociationType {
  const kinds = typesBetween(crm, from.id, to.id);
  const kind = kinds.find(({ name, typeId }) => name === word || String(typeId) === word);
  if (kind) return kind;
  throw invalid(`${word} is not a valid association type between ${from.name} and ${to.name}.`);
}
