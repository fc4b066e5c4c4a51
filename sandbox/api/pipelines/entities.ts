import * as z from 'zod/mini';

export const stageSchema = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  metadata: z.record(z.string(), z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

export const pipelineSchema = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  stages: z.array(stageSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

export type Stage = z.infer<typeof stageSchema>;

export type Pipeline = z.infer<typeof pipelineSchema>;

/** As they are sent. */
export const stageInputSchema = z.object({
  label: z.string(),
  displayOrder: z.number(),
  metadata: z.record(z.string(), z.string()),
});
export const pipelineInputSchema = z.object({
  label: z.string(),
  displayOrder: z.number(),
  stages: z.array(stageInputSchema),
});
export type StageInput = z.infer<typeof stageInputSchema>;
export type PipelineInput = z.infer<typeof pipelineInputSchema>;
