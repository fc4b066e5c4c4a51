import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';

/** A UI extension of an app: a card, a page, settings or a bulk action. */
export type Extension = {
  uid: string;
  type: string;
  /** A card's name, a bulk action's label; HubSpot has none for a page and settings: they have the app's. */
  name: string;
  /** Where it is at runtime: `crm.record.tab`, `pages`, `settings`, `crm.bulkActions`, … */
  location: string;
  /** How a bulk action opens; no other extension has it. */
  displayMode?: DisplayMode;
  /** As the app names them, such as `companies`; empty where it is not about records. */
  objectTypes: string[];
  /** Relative to the project, without a slash in front. */
  entrypoint: string;
};

/** A function that the world may call at `/hs/serverless/<path>`. */
export type Endpoint = { uid: string; path: string; methods: string[]; entrypoint: string };

type DisplayMode = 'PANEL' | 'MODAL';

/**
 * The locations of extensions whose metadata names none (`extension-points.synced.d.ts` of ui-extensions 0.17.0). A
 * page's type is `page` in HubSpot's templates and `pages` in its docs; both are taken.
 */
const LOCATIONS: Readonly<Record<string, string>> = {
  page: 'pages',
  pages: 'pages',
  settings: 'settings',
  'crm-bulk-action': 'crm.bulkActions',
};

const Metadata = z.object({
  uid: z.string(),
  type: z.string(),
  config: z.object({
    entrypoint: z.optional(z.string()),
    name: z.optional(z.string()),
    label: z.optional(z.string()),
    location: z.optional(z.string()),
    displayMode: z.optional(z.enum(['PANEL', 'MODAL'])),
    actionUrl: z.optional(z.string()),
    labels: z.optional(z.object({ en: z.object({ actionName: z.string() }) })),
    objectRequestOptions: z.optional(z.object({ properties: z.array(z.string()) })),
    objectTypes: z.optional(z.array(z.string())),
    auth: z.optional(
      z.object({
        requiredScopes: z._default(z.array(z.string()), []),
        optionalScopes: z._default(z.array(z.string()), []),
      }),
    ),
    permittedUrls: z.optional(z.object({ fetch: z._default(z.array(z.string()), []) })),
    endpoint: z.optional(z.object({ path: z.string(), methods: z.array(z.string()) })),
  }),
});
type Metadata = z.infer<typeof Metadata>;

/** @throws for an extension without a location, which HubSpot could put nowhere */
export async function readExtensions(distDir: string): Promise<Extension[]> {
  const all = await readMetadata(distDir);
  const app = nameOfApp(all);
  return all
    .filter(({ type }) => type === 'card' || type in LOCATIONS)
    .map(({ uid, type, config }) => ({
      uid,
      type,
      name: config.name ?? config.label ?? (type === 'card' ? uid : app),
      location: LOCATIONS[type] ?? required(config.location, `${uid} has no location.`),
      ...(type === 'crm-bulk-action' && { displayMode: config.displayMode ?? 'PANEL' }),
      objectTypes: config.objectTypes ?? [],
      entrypoint: withoutSlash(config.entrypoint),
    }));
}

/** The app's name, as people see it. */
export const readAppName = async (distDir: string): Promise<string> =>
  nameOfApp(await readMetadata(distDir));

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

/** A custom action of the app for workflows. */
export type WorkflowAction = { name: string; url: string; properties: string[] };

/** The app's actions for workflows; `${NAME}` in their addresses is filled from the app's profile, as the upload does. */
export async function readWorkflowActions(
  distDir: string,
  variables: Readonly<Record<string, string>>,
): Promise<WorkflowAction[]> {
  const all = await readMetadata(distDir);
  return all.flatMap(({ config: { actionUrl, labels, objectRequestOptions } }) =>
    actionUrl && labels
      ? [
          {
            name: labels.en.actionName,
            url: withVariables(actionUrl, variables),
            properties: objectRequestOptions?.properties ?? [],
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

/** The addresses that `hubspot.fetch` may reach; `${NAME}` is filled from the app's profile, as the upload does. */
export async function readPermittedFetch(
  distDir: string,
  variables: Readonly<Record<string, string>>,
): Promise<string[]> {
  const all = await readMetadata(distDir);
  const urls = all.flatMap(({ config }) => config.permittedUrls?.fetch ?? []);
  return urls.map((url) => withVariables(url, variables));
}

const withVariables = (url: string, variables: Readonly<Record<string, string>>) =>
  url.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);

const nameOfApp = (all: Metadata[]) =>
  all.find(({ type }) => type === 'app')?.config.name ?? 'The app';

function required(value: string | undefined, otherwise: string): string {
  if (!value) throw new Error(otherwise);
  return value;
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
