import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { typeOf } from '../schemas/find';
import { bodyOf, param, queryValue } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { pipelineInputSchema } from './entities';
import {
  archivePipeline,
  createPipeline,
  livePipelines,
  replacePipeline,
  requirePipeline,
  updatePipeline,
} from './state';

const pipelinePatchSchema = z.partial(z.omit(pipelineInputSchema, { stages: true }));

const BASE = '/crm/v3/pipelines/:objectType';

export const ONE = `${BASE}/:pipelineId`;

/** Ids that the sender proposes for pipelines and stages are ignored; whether HubSpot does so is unknown. */
export function pipelineRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => ok({ results: livePipelines(crm, typeOf(crm, request)) }));

  add('POST', BASE, (request) =>
    created(
      createPipeline(
        crm,
        typeOf(crm, request),
        bodyOf(request, 'PipelineInput', pipelineInputSchema),
      ),
    ),
  );

  add('GET', ONE, (request) =>
    ok(requirePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'))),
  );

  add('PUT', ONE, (request) => {
    const input = bodyOf(request, 'PipelineInput', pipelineInputSchema);
    return ok(replacePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'), input));
  });

  add('PATCH', ONE, (request) => {
    const patch = bodyOf(request, 'PipelinePatchInput', pipelinePatchSchema);
    return ok(updatePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'), patch));
  });

  add('DELETE', ONE, (request) => {
    archivePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'), mustBeEmpty(request));
    return noContent;
  });
}

/** From 2026-09 on always, before that only when asked. Source: a live report by a third party, October 2026. */
function mustBeEmpty(request: FastifyRequest): boolean {
  const asked = ['validateReferencesBeforeDelete', 'validateDealStageUsagesBeforeDelete'];
  return (
    request.originalUrl.includes('/2026-09/') ||
    asked.some((name) => queryValue(request, name) === 'true')
  );
}
