import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { addOwner, deactivationSchema, ownerSchema, setArchived } from '../owners/state';
import { faultRoutes } from '../faults/routes';
import { bodyOf } from '../server/request';
import { changesSchema } from '../switches/entities';
import { makeReport } from './report';
import { resetAccount, type ApiControls } from './controls';
import { reportPage } from './report-page';

/** The sandbox's own routes, which HubSpot does not have. They need no token. */
export function controlRoutes(scope: FastifyInstance, crm: Crm, controls: ApiControls): void {
  const { log, limits, switches } = controls;
  scope.get('/_sandbox', (request, reply) => {
    const report = makeReport(crm, controls);
    if (!(request.headers.accept ?? '').includes('text/html')) return report;
    return reply.type('text/html; charset=utf-8').send(reportPage(report));
  });
  faultRoutes(scope, controls.faults);
  scope.get('/_sandbox/requests', () => ({ results: log.all() }));
  scope.delete('/_sandbox/requests', (_request, reply) => {
    log.clear();
    return reply.code(204).send();
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
    resetAccount(crm, controls);
    return reply.code(204).send();
  });
  scope.post('/_sandbox/owners', (request, reply) => {
    const owner = crm.transaction(() => addOwner(crm, bodyOf(request, 'Owner', ownerSchema)));
    return reply.code(201).send(owner);
  });
  scope.patch<{ Params: { ownerId: string } }>('/_sandbox/owners/:ownerId', (request) => {
    const { archived } = bodyOf(request, 'Owner', deactivationSchema);
    return crm.transaction(() => setArchived(crm, request.params.ownerId, archived));
  });
}
