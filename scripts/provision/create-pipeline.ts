import { HubSpotError } from '../../functions/hubspot/errors';
import type { PipelineStage } from '../../src/crm/pipeline';
import type { CrmSchema } from '../../src/crm/schema';
import type { ApplyOptions } from './apply-options';
import type { Change } from './changes';

type Options = Pick<ApplyOptions, 'api' | 'warn'>;
type StageMade = Omit<PipelineStage, 'metadata'> & { metadata: Record<string, string> };

/** Creates the pipeline of the custom object of this type with its stages. Throws HubSpotError when HubSpot refuses it. */
export const createPipeline = (
  type: string,
  { label, stages }: CrmSchema['pipeline'],
  options: Options,
): Promise<void> =>
  withStates(stages, options, (made) =>
    options.api.pipelines.create(type, { label, displayOrder: 0, stages: made }),
  );

/** Creates a stage in a pipeline that is there. Throws HubSpotError when HubSpot refuses it. */
export const createStage = (
  type: string,
  { pipeline, stage }: Extract<Change, { do: 'create_stage' }>,
  options: Options,
): Promise<void> =>
  withStates([stage], options, async ([made]) => {
    if (made) await options.api.stages.create(type, pipeline, made);
  });

/** Makes stages that say whether they are closed; without that where HubSpot refuses it, which is told. */
async function withStates(
  stages: PipelineStage[],
  { warn }: Options,
  make: (stages: StageMade[]) => Promise<unknown>,
): Promise<void> {
  try {
    await make(stages);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 400)) throw error;
    await make(stages.map((stage) => ({ ...stage, metadata: {} })));
    warn(
      `Stages could not be marked as closed, so HubSpot counts ended offboardings as open: ${error.message}`,
    );
  }
}
