import { packageIds, type PackageId } from '../../src/packages';

/**
 * HubSpot's scopes of each package, besides the base in `app.json` (developers.hubspot.com, "Scopes"). `tickets` is
 * one scope for everything about tickets. `survey`, `signed` and `actions` need none:
 * their endpoints need Content Hub Enterprise and secrets.
 */
export const packageScopes: Record<PackageId, readonly string[]> = {
  invoices: ['crm.objects.invoices.read'],
  deals: ['crm.objects.deals.read'],
  tickets: ['tickets'],
  contracts: ['crm.objects.contracts.read'],
  subscriptions: ['crm.objects.subscriptions.read'],
  files: ['files'],
  emails: ['sales-email-read'],
  lists: ['crm.lists.read', 'crm.lists.write'],
  automation: ['automation'],
  survey: [],
  signed: [],
  actions: [],
};

/**
 * Returns the packages of `--with`: `all`, `none`, or ids separated by commas.
 * @throws for an unknown id, with the known ones
 */
export function chosenPackages(choice: string): PackageId[] {
  if (choice === 'all') return [...packageIds];
  if (choice === 'none') return [];
  const asked = choice.split(',').map((word) => word.trim());
  const unknown = asked.filter((word) => !packageIds.some((id) => id === word));
  if (unknown.length > 0)
    throw new Error(
      `There is no package "${unknown.join(', ')}". --with takes all, none, or some of: ${packageIds.join(', ')}.`,
    );
  return packageIds.filter((id) => asked.includes(id));
}

/** Returns the package that a scope belongs to; undefined for one of the base. */
export const packageOfScope = (scope: string): PackageId | undefined =>
  packageIds.find((id) => packageScopes[id].includes(scope));
