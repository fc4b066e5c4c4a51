import type { FastifyInstance } from 'fastify';
import type { Crm } from './api/crm';
import { restoreAccount, type ApiControls } from './api/control/controls';

/**
 * Adds `POST /_sandbox/restore`: the account as it was when the answer of this function was called, without faults
 * and with every switch off. Tests that share a sandbox start with it. Ids are not given twice: what still comes of
 * an earlier test finds nothing of its own.
 */
export function restoreForTests(app: FastifyInstance, crm: Crm, controls: ApiControls): () => void {
  let kept: { rows: ReturnType<Crm['snapshot']>; limited: boolean } | undefined;
  app.post('/_sandbox/restore', (_request, reply) => {
    if (!kept) return reply.code(409).send({ message: 'The sandbox is still starting.' });
    restoreAccount(crm, controls, kept.rows);
    controls.limits.on = kept.limited;
    return reply.code(204).send();
  });
  return () => {
    kept = { rows: crm.snapshot(), limited: controls.limits.on };
  };
}
