import * as z from 'zod/mini';
import { requestMetaFields, text, textLimits } from '../fields';
import { playbookStateField, playbookVersionField, runningPlaybookField } from '../playbook';
import { playbookChangesField } from '../playbook-changes';
import { reads, readsMany, writesMany } from './entry';

const nothing = z.lazy(() => z.strictObject({}));
const written = {
  ...requestMetaFields,
  revision: z.optional(z.string().check(z.regex(/^[\w.-]{1,80}$/))),
};

const changePlaybook = z.lazy(() =>
  z.discriminatedUnion('action', [
    /** Keeps what somebody works on; without changes nobody does any more. */
    z.strictObject({
      ...written,
      action: z.literal('keep_draft'),
      changes: z.optional(playbookChangesField),
    }),
    z.strictObject({
      ...written,
      action: z.literal('publish'),
      changes: playbookChangesField,
      note: z.optional(text(textLimits.short)),
    }),
    /** Lets new offboardings begin with a version that is there already; 0 is the built-in playbook. */
    z.strictObject({ ...written, action: z.literal('run'), version: playbookVersionField }),
  ]),
);

/** Functions of a team's playbook (042). Those of its settings are called outside a record, as those that take ids. */
export const playbookFunctions = {
  /** The version that runs, or the versions that are asked for. */
  read_playbook: reads(
    z.strictObject({
      versions: z.optional(z.array(playbookVersionField).check(z.minLength(1), z.maxLength(10))),
    }),
    runningPlaybookField,
  ),
} as const;

export const playbookStateFunctions = {
  read_playbook_state: readsMany(nothing, playbookStateField),
  change_playbook: writesMany(changePlaybook, playbookStateField),
} as const;
