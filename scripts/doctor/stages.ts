import * as z from 'zod/mini';
import { keptIdsOf, keptIdsProperty } from '../../src/crm/kept-ids';
import { anyStageIds, matchPipeline, type AnyStageId } from '../../src/crm/pipeline';
import type { Looking } from './looking';

const propertyField = z.object({ options: z.array(z.object({ value: z.string() })) });
const pipelinesField = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      stages: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          metadata: z.optional(z.record(z.string(), z.unknown())),
        }),
      ),
    }),
  ),
});

export interface FoundStage {
  id: AnyStageId;
  hubspotId: string;
  closed: boolean;
}

/** The app's stages in the account; undefined where its pipeline is not found. 2 API calls. */
export async function foundStages({ ask, objectType }: Looking): Promise<FoundStage[] | undefined> {
  if (!objectType) return undefined;
  const kept = await ask('GET', `/crm/v3/properties/${objectType}/${keptIdsProperty.name}`);
  const answer = await ask('GET', `/crm/v3/pipelines/${objectType}`);
  const pipelines = pipelinesField.safeParse(answer.body).data?.results ?? [];
  const ids = matchPipeline(pipelines, keptIdsOf(propertyField.safeParse(kept.body).data?.options));
  const stages = pipelines.find(({ id }) => id === ids?.pipeline)?.stages;
  if (!ids || !stages) return undefined;
  return anyStageIds.flatMap((id) => {
    const found = stages.find((stage) => stage.id === ids.stages[id]);
    if (!found) return [];
    const { state, isClosed } = found.metadata ?? {};
    return [{ id, hubspotId: found.id, closed: state === 'CLOSED' || String(isClosed) === 'true' }];
  });
}
