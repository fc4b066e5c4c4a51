import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJson } from '../assemble/files';

const projectField = z.object({
  name: z.string(),
  srcDir: z.string(),
  platformVersion: z.string(),
});
const componentField = z.object({
  uid: z.string(),
  type: z.string(),
  config: z.looseObject({
    name: z.optional(z.string()),
    auth: z.optional(z.looseObject({ requiredScopes: z.array(z.string()) })),
    entrypoint: z.optional(z.string()),
    secretKeys: z.optional(z.array(z.string())),
    endpoint: z.optional(z.looseObject({ path: z.string() })),
  }),
});
type Component = z.infer<typeof componentField>;

/** The assembled project: what is uploaded. */
export interface AppProject {
  /** HubSpot knows the project by it. */
  name: string;
  folder: string;
  dist: string;
  platformVersion: string;
  appUid: string;
  appName: string;
  requiredScopes: string[];
  components: Component[];
  secretKeys: string[];
  /** Paths of endpoints, such as `/relterm/manage`, and whether they check HubSpot's signature. */
  endpoints: { path: string; signed: boolean }[];
  /** Names that the upload's profile has to fill in. */
  variables: string[];
}

/** The app's client secret, which signs HubSpot's calls; it exists only after the first deploy. */
export const CLIENT_SECRET = 'RELTERM_CLIENT_SECRET';

/**
 * Reads `hsproject.json` in a folder and the components that were assembled for it.
 * @param from where they lie, if not in the project's own source folder
 */
export function readProject(folder: string, from?: string): AppProject {
  const { name, srcDir, platformVersion } = projectField.parse(
    readJson(join(folder, 'hsproject.json')),
  );
  const dist = join(folder, srcDir);
  const files = metadataIn(join(from ?? dist, 'app'));
  const components = files.map((file) => componentField.parse(readJson(file)));
  const app = components.find(({ type }) => type === 'app');
  if (!app)
    throw new Error(`${srcDir}/ has no app. Run the part "check" first, or "npm run assemble".`);
  const text = files.map((file) => JSON.stringify(readJson(file))).join('\n');
  const variables = [...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([, variable]) => variable ?? []);
  return {
    name,
    folder,
    dist,
    platformVersion,
    appUid: app.uid,
    appName: app.config.name ?? app.uid,
    requiredScopes: app.config.auth?.requiredScopes ?? [],
    components,
    secretKeys: [...new Set(components.flatMap(({ config }) => config.secretKeys ?? []))].sort(),
    endpoints: components.flatMap(({ config: { endpoint, secretKeys = [] } }) =>
      endpoint ? [{ path: endpoint.path, signed: secretKeys.includes(CLIENT_SECRET) }] : [],
    ),
    variables: [...new Set(variables)].sort(),
  };
}

function metadataIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('-hsmeta.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
