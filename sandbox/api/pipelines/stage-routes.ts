import * as z from 'zod/mini';
import type { Crm } from '../crm';
import { typeOf } from '../schemas/find';
import { bodyOf, param } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { stageInputSchema } from './entities';
import { ONE } from './routes';
import { addStage, archiveStage, changeStage, requireStage } from './stages';
import { requirePipeline } from './state';

const stagePatchSchema = z.partial(stageInputSchema);

export function stageRoutes(add: AddRoute, crm: Crm): void {
  add('GET', `${ONE}/stages`, (request) =>
    ok({
      results: requirePipeline(crm, typeOf(crm, request), param(request, 'pipelineId')).stages,
    }),
  );

  add('POST', `${ONE}/stages`, (request) => {
    const input = bodyOf(request, 'PipelineStageInput', stageInputSchema);
    return created(addStage(crm, typeOf(crm, request), param(request, 'pipelineId'), input));
  });

  add('GET', `${ONE}/stages/:stageId`, (request) => {
    const pipeline = requirePipeline(crm, typeOf(crm, request), param(request, 'pipelineId'));
    return ok(requireStage(pipeline, param(request, 'stageId')));
  });

  for (const [method, schema] of [
    ['PUT', stageInputSchema],
    ['PATCH', stagePatchSchema],
  ] as const) {
    add(method, `${ONE}/stages/:stageId`, (request) => {
      const type = typeOf(crm, request);
      const patch: z.infer<typeof stagePatchSchema> = bodyOf<z.infer<typeof stagePatchSchema>>(
        request,
        'PipelineStagePatchInput',
        schema,
      );
      return ok(
        changeStage(crm, type, param(request, 'pipelineId'), param(request, 'stageId'), patch),
      );
    });
  }

  add('DELETE', `${ONE}/stages/:stageId`, (request) => {
    archiveStage(
      crm,
      typeOf(crm, request),
      param(request, 'pipelineId'),
      param(request, 'stageId'),
    );
    return noContent;
  });
}
