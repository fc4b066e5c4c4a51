import * as z from 'zod/mini';
import { whoLooks } from './people';
import { request } from './request';

const Option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.optional(z.number()),
  hidden: z.optional(z.boolean()),
});

/** A property's definition, as the properties and the schemas API give it. */
export const Property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
  options: z._default(z.array(Option), []),
  hubspotDefined: z._default(z.boolean(), false),
  hidden: z._default(z.boolean(), false),
  displayOrder: z._default(z.number(), -1),
  referencedObjectType: z.optional(z.nullable(z.string())),
  numberDisplayHint: z.optional(z.nullable(z.string())),
  modificationMetadata: z.optional(z.object({ readOnlyValue: z._default(z.boolean(), false) })),
});

const Group = z.object({
  name: z.string(),
  label: z.string(),
  displayOrder: z._default(z.number(), -1),
});

const Owner = z.object({
  id: z.string(),
  userId: z.optional(z.nullable(z.number())),
  email: z.optional(z.nullable(z.string())),
  firstName: z.optional(z.nullable(z.string())),
  lastName: z.optional(z.nullable(z.string())),
});

const Account = z.object({
  portalId: z.number(),
  timeZone: z.string(),
  companyCurrency: z.optional(z.nullable(z.string())),
});

const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ results: z.array(item) });

export type Property = z.output<typeof Property>;
export type Group = z.output<typeof Group>;
export type Account = z.output<typeof Account>;
export type Owner = z.output<typeof Owner>;

/**
 * Who looks, and at what account; `owners` maps an owner's id to the name shown. The sandbox has no sign-in: `viewer`
 * is the owner who was chosen in the bar, and extensions are told that it is they who look.
 */
export interface Viewer {
  owners: ReadonlyMap<string, string>;
  viewer: Owner | undefined;
  account: Account;
}

/** And what the account says about companies. */
export interface Catalog extends Viewer {
  properties: readonly Property[];
  groups: readonly Group[];
}

/** Reads properties, groups, owners and the account afresh, so that what an app provisioned meanwhile shows. */
export async function loadCatalog(signal: AbortSignal): Promise<Catalog> {
  const [properties, groups, viewer] = await Promise.all([
    request(listOf(Property), '/crm/v3/properties/companies', { signal }),
    request(listOf(Group), '/crm/v3/properties/companies/groups', { signal }),
    loadViewer(signal),
  ]);
  return { properties: properties.results, groups: groups.results, ...viewer };
}

export async function loadViewer(signal: AbortSignal): Promise<Viewer> {
  const [owners, account] = await Promise.all([
    request(listOf(Owner), '/crm/v3/owners?limit=500', { signal }),
    request(Account, '/account-info/v3/details', { signal }),
  ]);
  return {
    owners: new Map(owners.results.map((owner) => [owner.id, ownerName(owner)])),
    viewer: owners.results.find(({ userId }) => userId === whoLooks().userId),
    account,
  };
}

function ownerName({ id, email, firstName, lastName }: Owner): string {
  return [firstName, lastName].filter(Boolean).join(' ') || email || `Owner ${id}`;
}
