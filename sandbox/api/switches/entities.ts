import * as z from 'zod/mini';

/** What an account lacks or enforces. */
export const switchesSchema = z.object({
  /** Object types that the account does not have, and how it says so: `{ "invoices": 403 }`. */
  objectsOff: z.record(z.string(), z.union([z.literal(403), z.literal(404)])),
  /** Scopes that the app was not granted: `crm.objects.companies.write`. */
  missingScopes: z.array(z.string()),
  /** Properties that the account's admins made required, by object type. */
  requiredProperties: z.record(z.string(), z.array(z.string())),
  /** How a property that was cleared is answered; one that never had a value is null. */
  clearedAs: z._default(z.enum(['empty', 'null']), 'empty'),
  /** How far search lags behind writes. */
  searchLagMs: z.number().check(z.int(), z.nonnegative()),
  /** How much later each call of the app takes effect and is answered. */
  appDelayMs: z.number().check(z.int(), z.nonnegative()),
});

export type SwitchState = z.infer<typeof switchesSchema>;

/** Some of the switches; the others stay as they are. */
export const changesSchema = z.partial(switchesSchema);

export type SwitchChanges = z.infer<typeof changesSchema>;

export const allOff: SwitchState = {
  objectsOff: {},
  missingScopes: [],
  requiredProperties: {},
  clearedAs: 'empty',
  searchLagMs: 0,
  appDelayMs: 0,
};
