import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { faultSchema } from '../faults/entities';
import type { Faults } from '../faults/state';
import type { Limits } from '../limits/rules';
import { addOwner, ownerSchema } from '../owners/state';
import { ApiError, notFound } from '../server/errors';
import { bodyOf, param } from '../server/request';
import type { RequestLog } from '../server/request-log';
import { changesSchema } from '../switches/entities';
import type { Switches } from '../switches/state';
import { makeReport } from './report';
import { reportPage } from './report-page';

interface Controls {
  log: RequestLog;
  faults: Faults;
  limits: Limits;
  switches: Switches;
}

/** The sandbox's own routes, which HubSpot does not have. They need no token. */
export function controlRoutes(
  scope: FastifyInstance,
  crm: Crm,
  { log, faults, limits, switches }: Controls,
): void {
  scope.setErrorHandler((error, _request, reply) => {
    if (error instanceof ApiError) return reply.code(error.status).send(error.body);
    throw error;
  });

  scope.get('/_sandbox', (request, reply) => {
    const report = makeReport(crm, { faults, limits, switches });
    if (!(request.headers.accept ?? '').includes('text/html')) return report;
    return reply.type('text/html; charset=utf-8').send(reportPage(report));
  });
  scope.get('/_sandbox/requests', () => ({ results: log.all() }));
  scope.delete('/_sandbox/requests', (_request, reply) => {
    log.clear();
    return reply.code(204).send();
  });
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
  scope.post('/_sandbox/limits', (request) => {
    limits.on = bodyOf(request, 'Limits', z.object({ on: z.boolean() })).on;
    return { on: limits.on };
  });
  scope.get('/_sandbox/switches', () => switches.state());
  scope.patch('/_sandbox/switches', (request) =>
    switches.change(bodyOf(request, 'Switches', changesSchema)),
  );
  scope.post('/_sandbox/reset', (_request, reply) => {
    crm.reset();
    log.clear();
    faults.clear();
    switches.reset();
    return reply.code(204).send();
  });
  scope.post('/_sandbox/owners', (request, reply) => {
    const owner = crm.transaction(() => addOwner(crm, bodyOf(request, 'Owner', ownerSchema)));
    return reply.code(201).send(owner);
  });
}
