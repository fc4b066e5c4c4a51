import type { FastifyInstance } from 'fastify';
import { notFound } from '../server/errors';
import { bodyOf, param } from '../server/request';
import { faultSchema } from './entities';
import type { Faults } from './state';

/** Faults are asked for at the sandbox's own paths, without a token. */
export function faultRoutes(scope: FastifyInstance, faults: Faults): void {
  scope.get('/_sandbox/faults', () => ({ results: faults.all() }));
  scope.post('/_sandbox/faults', (request, reply) =>
    reply.code(201).send(faults.add(bodyOf(request, 'Fault', faultSchema))),
  );
  scope.delete('/_sandbox/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  scope.delete('/_sandbox/faults/:id', (request, reply) => {
    if (faults.remove(param(request, 'id'))) return reply.code(204).send();
    throw notFound('There is no such fault, or nothing is left of it.');
  });
}
