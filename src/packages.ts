/**
 * Parts of the app that are chosen before the upload (`npm run assemble -- --with …`), because an app with static
 * auth has no optional scopes (developers.hubspot.com, "Scopes"). What each needs: `scripts/assemble/packages.ts`.
 */
export const packageIds = [
  'invoices',
  'deals',
  'tickets',
  'contracts',
  'subscriptions',
  'files',
  'emails',
  'lists',
  'automation',
  'survey',
  'signed',
  'actions',
] as const;
export type PackageId = (typeof packageIds)[number];

/** Whether this build contains a package. Code that was not assembled, as in tests, contains all of them. */
export const hasPackage = (id: PackageId): boolean =>
  typeof RELTERM_PACKAGES === 'undefined' || RELTERM_PACKAGES.includes(id);
