import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';

/** A UI extension of an app: a card, a page, settings or a bulk action. */
export type Extension = {
  uid: string;
  type: string;
  name: string;
  /** `crm.record.tab`, `home`, …; HubSpot names none for a bulk action. */
  location: string;
  /** As the app names them, such as `companies`; empty where it is not about records. */
  objectTypes: string[];
  /** Relative to the project, without a slash in front. */
  entrypoint: string;
};

/** A function that the world may call at `/hs/serverless/<path>`. */
export type Endpoint = { uid: string; path: string; methods: string[]; entrypoint: string };

const EXTENSION_TYPES = ['card', 'page', 'settings', 'crm-bulk-action'];

const Metadata = z.object({
  uid: z.string(),
  type: z.string(),
  config: z.object({
    entrypoint: z.optional(z.string()),
    name: z.optional(z.string()),
    label: z.optional(z.string()),
    location: z.optional(z.string()),
    objectTypes: z.optional(z.array(z.string())),
    auth: z.optional(
      z.object({
        requiredScopes: z._default(z.array(z.string()), []),
        optionalScopes: z._default(z.array(z.string()), []),
      }),
    ),
    endpoint: z.optional(z.object({ path: z.string(), methods: z.array(z.string()) })),
  }),
});
type Metadata = z.infer<typeof Metadata>;

export async function readExtensions(distDir: string): Promise<Extension[]> {
  const all = await readMetadata(distDir);
  return all
    .filter(({ type }) => EXTENSION_TYPES.includes(type))
    .map(({ uid, type, config }) => ({
      uid,
      type,
      name: config.name ?? config.label ?? uid,
      location: config.location ?? 'crm.bulkActions',
      objectTypes: config.objectTypes ?? [],
      entrypoint: withoutSlash(config.entrypoint),
    }));
}

export async function readEndpoints(distDir: string): Promise<Endpoint[]> {
  const all = await readMetadata(distDir);
  return all.flatMap(({ uid, config: { endpoint, entrypoint } }) =>
    endpoint
      ? [
          {
            uid,
            path: withoutSlash(endpoint.path),
            methods: endpoint.methods,
            entrypoint: withoutSlash(entrypoint),
          },
        ]
      : [],
  );
}

/** The scopes that the app asks for, the optional ones too. */
export async function readScopes(distDir: string): Promise<string[]> {
  const all = await readMetadata(distDir);
  return all.flatMap(({ config: { auth } }) =>
    auth ? [...auth.requiredScopes, ...auth.optionalScopes] : [],
  );
}

const withoutSlash = (value = '') => value.replace(/^\//, '');

/** HubSpot's layout: `app/<kind>/<name>-hsmeta.json`, never deeper. */
async function readMetadata(distDir: string): Promise<Metadata[]> {
  const app = path.join(distDir, 'app');
  const found: Metadata[] = [];
  for (const name of (await readdir(app, { recursive: true })).sort()) {
    if (!name.endsWith('-hsmeta.json')) continue;
    found.push(z.parse(Metadata, JSON.parse(await readFile(path.join(app, name), 'utf8'))));
  }
  return found;
}
