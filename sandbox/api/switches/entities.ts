import * as z from 'zod/mini';

const cleared = z.enum(['empty', 'null']);
/** Ids of users. */
const users = z.array(z.number());

/** What an account lacks or enforces. Defaults stand for what a journal from before does not have. */
export const switchesSchema = z.object({
  /** Object types that the account does not have, and how it says so: `{ "invoices": 403 }`. */
  objectsOff: z.record(z.string(), z.union([z.literal(403), z.literal(404)])),
  /** Scopes that the app was not granted: `crm.objects.companies.write`. */
  missingScopes: z.array(z.string()),
  /** Properties that the account's admins made required, by object type. */
  requiredProperties: z.record(z.string(), z.array(z.string())),
  /** How a property that was cleared is answered; one that never had a value is null. */
  clearedAs: z._default(cleared, 'empty'),
  /** How far search lags behind writes. */
  searchLagMs: z.number().check(z.int(), z.nonnegative()),
  /** How much later each call of the app takes effect and is answered. */
  appDelayMs: z.number().check(z.int(), z.nonnegative()),
  /** Who finds only records that they own. */
  ownOnly: z._default(users, []),
  /** Properties that only some users may edit in HubSpot's pages: `{ "offboarding_approval": [60100002] }`. */
  onlyEditors: z._default(z.record(z.string(), users), {}),
  /** What apps assume of HubSpot and is false here (`assumptions.ts`). */
  assumeNot: z._default(z.array(z.string()), []),
});

export type SwitchState = z.infer<typeof switchesSchema>;

/** Some of the switches; the others stay as they are. */
export const changesSchema = z.partial(
  z.extend(switchesSchema, {
    clearedAs: cleared,
    ownOnly: users,
    onlyEditors: z.record(z.string(), users),
    assumeNot: z.array(z.string()),
  }),
);

export type SwitchChanges = z.infer<typeof changesSchema>;

export const allOff: SwitchState = {
  objectsOff: {},
  missingScopes: [],
  requiredProperties: {},
  clearedAs: 'empty',
  searchLagMs: 0,
  appDelayMs: 0,
  ownOnly: [],
  onlyEditors: {},
  assumeNot: [],
};
