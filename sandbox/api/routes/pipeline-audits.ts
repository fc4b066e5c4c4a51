import type { Crm } from '../account';
import { requirePipeline } from '../pipelines';
import { param } from '../request';
import { ok } from '../route';
import type { AddRoute } from '../route';
import { requireStage } from '../stage-changes';
import { requireType } from '../types';

const ONE = '/crm/v3/pipelines/:objectType/:pipelineId';

/** Who changed a pipeline or a stage: of it, only that it was made and when it was last changed. */
export function pipelineAuditRoutes(add: AddRoute, crm: Crm): void {
  add('GET', `${ONE}/audit`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    return ok({ results: audits(crm, requirePipeline(crm, type, param(request, 'pipelineId'))) });
  });

  add('GET', `${ONE}/stages/:stageId/audit`, (request) => {
    const type = requireType(crm, param(request, 'objectType'));
    const pipeline = requirePipeline(crm, type, param(request, 'pipelineId'));
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
