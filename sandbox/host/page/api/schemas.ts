import * as z from 'zod/mini';
import { Property } from './catalog';
import { request } from './request';

const Schema = z.object({
  objectTypeId: z.string(),
  name: z.string(),
  labels: z.object({ singular: z.optional(z.string()), plural: z.optional(z.string()) }),
  primaryDisplayProperty: z.optional(z.nullable(z.string())),
  secondaryDisplayProperties: z._default(z.array(z.string()), []),
  properties: z._default(z.array(Property), []),
  associations: z._default(z.array(z.object({ toObjectTypeId: z.string() })), []),
});

const Pipelines = z.object({
  results: z.array(z.object({ stages: z.array(z.object({ id: z.string(), label: z.string() })) })),
});

export type Schema = z.output<typeof Schema>;

/** The account's custom objects. */
export async function loadSchemas(signal: AbortSignal): Promise<Schema[]> {
  const list = z.object({ results: z.array(Schema) });
  return (await request(list, '/crm-object-schemas/v3/schemas', { signal })).results;
}

/** Stage id → label over all pipelines of the type. */
export async function loadStageLabels(
  type: string,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const path = `/crm/v3/pipelines/${encodeURIComponent(type)}`;
  const { results } = await request(Pipelines, path, { signal });
  return new Map(results.flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])));
}
