import * as z from 'zod/mini';
import { instantField, namedField } from './fields';
import { playbookChangesField, teamPlaybookField } from './playbook-changes';

/** Number of a version; 0 is the built-in playbook. */
export const playbookVersionField = z.int().check(z.gte(0), z.lte(999_999));

/** The version of the playbook that runs; absent while the built-in one does. */
export const runningPlaybookField = z.lazy(() =>
  z.object({
    playbook: z.optional(teamPlaybookField),
    /** The versions that were asked for. */
    versions: z.optional(z.array(teamPlaybookField)),
  }),
);

const publishedField = z.lazy(() =>
  z.object({
    by: namedField,
    at: instantField,
    /** Whether HubSpot's signature proves who it was. */
    isVerified: z.boolean(),
    note: z.optional(z.string()),
  }),
);

/**
 * A team's playbook as it is worked on. `running`: the version that new offboardings begin with, 0 for the built-in one;
 * `revision` is named by the next change, so that two people never write over each other. A version without `changes`
 * cannot be read. `damage`: the record that says which version runs was removed or edited in HubSpot, so `running` is
 * the newest version, or what is left of the record.
 */
export const playbookStateField = z.lazy(() =>
  z.object({
    running: z.number(),
    revision: z.optional(z.string()),
    damage: z.optional(z.enum(['removed', 'unreadable'])),
    draft: z.optional(
      z.object({ changes: playbookChangesField, by: namedField, at: instantField }),
    ),
    /** The newest first. */
    versions: z.array(
      z.object({
        version: z.number(),
        published: z.optional(publishedField),
        changes: z.optional(playbookChangesField),
      }),
    ),
  }),
);
export type PlaybookState = z.infer<typeof playbookStateField>;

/** Parses the version number on a record or a company: 0 for the built-in playbook, undefined for what is no number. */
export function versionIn(value: string | null | undefined): number | undefined {
  const version = playbookVersionField.safeParse(Number(value || 0));
  return version.success ? version.data : undefined;
}
