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
  }),
});

/** Returns the app's metadata with the scopes of the base and of the packages, all of them required. */
export function appWith(root: string, packages: readonly PackageId[]) {
  const app = appField.parse(readJson(join(root, 'app.json')));
  const { auth } = app.config;
  const more = packageIds.filter((id) => packages.includes(id)).flatMap((id) => packageScopes[id]);
  const requiredScopes = [...new Set([...auth.requiredScopes, ...more])];
  return { ...app, config: { ...app.config, auth: { ...auth, requiredScopes } } };
}

/** Returns the scopes that an app with these packages is granted. */
export const scopesWith = (root: string, packages: readonly PackageId[]): string[] =>
  appWith(root, packages).config.auth.requiredScopes;
