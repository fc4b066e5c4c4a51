import { join } from 'node:path';
import * as z from 'zod/mini';
import { packageIds, type PackageId } from '../../src/packages';
import { readJson } from './files';
import { packageScopes } from './packages';

/** `app.json`: HubSpot's metadata of the app, with the scopes of the base. */
const appField = z.looseObject({
  uid: z.string(),
  config: z.looseObject({
    auth: z.looseObject({
      type: z.literal('static'),
      requiredScopes: z.array(z.string()),
      optionalScopes: z.array(z.string()).check(z.maxLength(0)),
      conditionallyRequiredScopes: z.array(z.string()).check(z.maxLength(0)),
    }),
    permittedUrls: z._default(z.looseObject({ fetch: z.array(z.string()) }), { fetch: [] }),
  }),
});

/**
 * Addresses that extensions may ask, by package; the upload's profile fills in the variable (developers.hubspot.com, "Fetching
 * data").
 */
const packageAddresses: Partial<Record<PackageId, string>> = { signed: '${RELTERM_MANAGE_URL}' };

/**
 * Returns the app's metadata with the scopes of the base and of the packages, all of them required, and the addresses that
 * the packages ask.
 */
export function appWith(root: string, packages: readonly PackageId[]) {
  const app = appField.parse(readJson(join(root, 'app.json')));
  const { auth, permittedUrls } = app.config;
  const chosen = packageIds.filter((id) => packages.includes(id));
  const more = chosen.flatMap((id) => packageScopes[id]);
  const requiredScopes = [...new Set([...auth.requiredScopes, ...more])];
  const fetch = [...permittedUrls.fetch, ...chosen.flatMap((id) => packageAddresses[id] ?? [])];
  return {
    ...app,
    config: {
      ...app.config,
      auth: { ...auth, requiredScopes },
      permittedUrls: { ...permittedUrls, fetch },
    },
  };
}

/** Returns the scopes that an app with these packages is granted. */
export const scopesWith = (root: string, packages: readonly PackageId[]): string[] =>
  appWith(root, packages).config.auth.requiredScopes;
