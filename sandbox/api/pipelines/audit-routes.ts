import type { Crm } from '../crm';
import { typeOf } from '../schemas/find';
import { param } from '../server/request';
import { ok, type AddRoute } from '../server/route';
import { requireStage } from './stages';
import { requirePipeline } from './state';

const ONE = '/crm/v3/pipelines/:objectType/:pipelineId';

/** Who changed a pipeline or a stage: of it, only that it was made and when it was last changed. */
export function pipelineAuditRoutes(add: AddRoute, crm: Crm): void {
  add('GET', `${ONE}/audit`, (request) =>
    ok({
      results: audits(
        crm,
        requirePipeline(crm, typeOf(crm, request), param(request, 'pipelineId')),
      ),
    }),
  );

  add('GET', `${ONE}/stages/:stageId/audit`, (request) => {
    const pipeline = requirePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'));
    return ok({ results: audits(crm, requireStage(pipeline, param(request, 'stageId'))) });
  });
}

/** Newest first. The words of `action` are the ones of HubSpot's docs. */
function audits(crm: Crm, one: { id: string; createdAt: string; updatedAt: string }) {
  const entry = (action: string, timestamp: string) => ({
    portalId: crm.portalId,
    identifier: one.id,
    action,
    timestamp,
  });
  const made = entry('CREATE', one.createdAt);
  return one.updatedAt === one.createdAt ? [made] : [entry('UPDATE', one.updatedAt), made];
}
