import * as z from 'zod/mini';
import type { BuiltInProperty } from '../properties/whole-property';
import pipelines from './pipelines.json';

const stageSchema = z.object({
  id: z.string(),
  label: z.string(),
  metadata: z.record(z.string(), z.string()),
});

/** The pipelines of a new account. Source: HubSpot's docs on deals and tickets. */
export const builtInPipelines = z
  .array(
    z.object({
      typeId: z.string(),
      id: z.string(),
      label: z.string(),
      stages: z.array(stageSchema),
    }),
  )
  .parse(pipelines);

/** The read-only properties that hold when a record entered and left a stage. */
export function stageDates(id: string, label: string, pipelineLabel: string): BuiltInProperty[] {
  return Object.entries({ entered: 'Date entered', exited: 'Date exited' }).map(
    ([event, words]) => ({
      name: `hs_v2_date_${event}_${id}`,
      label: `${words} "${label} (${pipelineLabel})"`,
      type: 'datetime',
      fieldType: 'date',
      readOnlyValue: true,
    }),
  );
}
