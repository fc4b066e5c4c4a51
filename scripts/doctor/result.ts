import * as z from 'zod/mini';
import { outcomes } from './check';

const snapshotField = z.strictObject({
  /** Sorted; null where HubSpot does not tell them. */
  scopes: z.nullable(z.array(z.string())),
  /** By the playbook's stage; absent where the pipeline was not found. */
  stages: z.optional(z.record(z.string(), z.strictObject({ id: z.string(), closed: z.boolean() }))),
  /** By object and name, of those that provisioning makes; absent where they could not be read. */
  properties: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        type: z.string(),
        unique: z.boolean(),
        hidden: z.boolean(),
        options: z.array(z.string()),
      }),
    ),
  ),
});
export type Snapshot = z.infer<typeof snapshotField>;

/** The JSON file of a run. It has no name, address or id of a person, and nothing of a client. */
export const resultField = z.strictObject({
  version: z.literal(1),
  /** ISO, UTC. */
  at: z.string(),
  portalId: z.nullable(z.number()),
  /** Whether it was run with `--write`. */
  wrote: z.boolean(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      found: z.enum(outcomes),
      detail: z.string(),
      /** What the newest run found that could see it; null where none could. */
      seen: z.nullable(z.enum(['holds', 'does_not_hold'])),
    }),
  ),
  account: snapshotField,
});
export type Result = z.infer<typeof resultField>;
