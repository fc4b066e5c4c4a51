import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import * as z from 'zod/mini';
import type { Bundle } from './bundle-again';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import type { Names } from './names';

const extensionField = z.object({
  uid: z.string(),
  type: z.enum(['card', 'page', 'settings', 'crm-bulk-action']),
  entry: z.string(),
  config: z.record(z.string(), z.unknown()),
});
const packageField = z.object({ dependencies: z.record(z.string(), z.string()) });

/** HubSpot's folder for each type of extension (HubSpot/hubspot-project-components, 2026.09). */
const folderOf = {
  card: 'cards',
  page: 'pages',
  settings: 'settings',
  'crm-bulk-action': 'actions',
};
/** Modules that HubSpot's build of an extension provides. */
const providedByHubSpot = [
  'react',
  'react/jsx-runtime',
  '@hubspot/ui-extensions',
  '@hubspot/ui-extensions/*',
];

/**
 * Bundles each folder of `extensions/` with an `extension.json` into one ES module; React and HubSpot's SDK stay
 * imports.
 * @throws for a file outside a folder, and for an extension's folder without an `extension.json`
 */
export async function assembleExtensions(root: string, app: string, names: Names, bundle: Bundle) {
  const from = join(root, 'extensions');
  const { files, folders } = namesIn(from);
  const loose = files.filter((name) => !isSupportFile(name));
  if (loose.length > 0) throw new Error(`extensions/${loose.join(', ')}: belongs into a folder.`);
  for (const folder of folders) {
    if (existsSync(join(from, folder, 'extension.json'))) {
      await assembleExtension(root, app, folder, names, bundle);
    } else requireShared(from, folder);
  }
}

async function assembleExtension(
  root: string,
  app: string,
  folder: string,
  names: Names,
  bundle: Bundle,
) {
  const from = join(root, 'extensions', folder);
  const { uid, type, entry, config } = z.parse(
    extensionField,
    readJson(join(from, 'extension.json')),
  );
  const place = folderOf[type];
  const { name } = parse(entry);
  names.entry(name, `extensions/${folder}`);
  names.type(type, `extensions/${folder}`);
  await bundle({
    entryPoints: [join(from, entry)],
    outfile: join(app, place, `${name}.js`),
    bundle: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    external: providedByHubSpot,
    logLevel: 'warning',
  });
  const entrypoint = `/app/${place}/${name}.js`;
  const meta = { uid: names.uid(uid), type, config: { ...config, entrypoint } };
  writeJson(join(app, place, `${folder}-hsmeta.json`), meta);
  writeJson(join(app, place, 'package.json'), packageOf(root, place));
}

function packageOf(root: string, place: string) {
  const { dependencies } = z.parse(packageField, readJson(join(root, 'package.json')));
  const { react = '', '@hubspot/ui-extensions': sdk = '' } = dependencies;
  return {
    name: `relationship-termination-${place}`,
    version: '1.0.0',
    type: 'module',
    dependencies: { '@hubspot/ui-extensions': sdk, react },
  };
}

/** Throws when a folder without `extension.json`, which may only hold shared code, contains an extension. */
function requireShared(from: string, folder: string) {
  const files = readdirSync(join(from, folder), { recursive: true, encoding: 'utf8' });
  const entry = files
    .filter((name) => /\.[jt]sx?$/.test(name) && !/\.test\.[jt]sx?$/.test(name))
    .find((name) => /\bhubspot\.extend\b/.test(readFileSync(join(from, folder, name), 'utf8')));
  if (entry)
    throw new Error(
      `extensions/${folder}/${entry} is an extension, and the folder has no extension.json.`,
    );
}
