/**
 * Makes HubSpot's own project layout in `dist/`, the only thing that is uploaded:
 * `app.json` → `app/app-hsmeta.json`; each file of `functions/` → one CommonJS file and its `-hsmeta.json`,
 * with the secrets and the address that a JSON file beside it names;
 * each folder of `extensions/` that has an `extension.json` → one ES module and its `-hsmeta.json` (React and HubSpot's SDK stay
 * imports: HubSpot's own build resolves them). See docs/decisions/001.
 *
 * Usage: npm run assemble [-- FOLDER]   (another folder than dist/, for a test that wants its own)
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod/mini';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const app = join(out, 'app');

const extensionField = z.object({
  uid: z.string(),
  type: z.enum(['card', 'page', 'settings', 'crm-bulk-action']),
  entry: z.string(),
  config: z.record(z.string(), z.unknown()),
});
/** `functions/<name>.json`: what a function needs beside its code. Without one: no secrets, no address of its own. */
const functionField = z.strictObject({
  secretKeys: z._default(z.array(z.string()), []),
  endpoint: z.optional(
    z.strictObject({ path: z.string(), methods: z.array(z.enum(['GET', 'POST'])) }),
  ),
});
const packageField = z.object({ dependencies: z.record(z.string(), z.string()) });

/** HubSpot's folder of each type of extension (HubSpot/hubspot-project-components, 2026.09). */
const folderOf = {
  card: 'cards',
  page: 'pages',
  settings: 'settings',
  'crm-bulk-action': 'actions',
};
/** What HubSpot's build of an extension resolves by itself. */
const providedByHubSpot = [
  'react',
  'react/jsx-runtime',
  '@hubspot/ui-extensions',
  '@hubspot/ui-extensions/*',
];

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
function writeJson(path: string, value: unknown) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

const versions = z.parse(packageField, readJson('package.json')).dependencies;

async function assembleFunctions(uids: Set<string>) {
  const files = readdirSync(join(root, 'functions')).filter((f) => /^[a-z-]+\.ts$/.test(f));
  const names = files.map((file) => basename(file, '.ts'));
  await build({
    entryPoints: files.map((file) => join(root, 'functions', file)),
    outdir: join(app, 'functions'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    keepNames: true,
    target: 'node20',
    logLevel: 'warning',
  });
  for (const name of names) {
    const uid = claim(uids, name.replaceAll('-', '_'));
    const own = join('functions', `${name}.json`);
    const needs = z.parse(functionField, existsSync(join(root, own)) ? readJson(own) : {});
    const config = { entrypoint: `/app/functions/${name}.js`, ...needs };
    writeJson(join(app, 'functions', `${name}-hsmeta.json`), { uid, type: 'app-function', config });
  }
  // HubSpot calls `exports.main`: this package must not say "module".
  writeJson(join(app, 'functions', 'package.json'), {
    name: 'relationship-termination-functions',
    version: '1.0.0',
    dependencies: {},
  });
}

async function assembleExtension(folder: string, uids: Set<string>) {
  const from = join('extensions', folder);
  const { uid, type, entry, config } = z.parse(
    extensionField,
    readJson(join(from, 'extension.json')),
  );
  const place = folderOf[type];
  const file = `${basename(entry, '.tsx')}.js`;
  await build({
    entryPoints: [join(root, from, entry)],
    outfile: join(app, place, file),
    bundle: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    external: providedByHubSpot,
    logLevel: 'warning',
  });
  const entrypoint = `/app/${place}/${file}`;
  const meta = { uid: claim(uids, uid), type, config: { ...config, entrypoint } };
  writeJson(join(app, place, `${folder}-hsmeta.json`), meta);
  const { react = '', '@hubspot/ui-extensions': sdk = '' } = versions;
  writeJson(join(app, place, 'package.json'), {
    name: `relationship-termination-${place}`,
    version: '1.0.0',
    type: 'module',
    dependencies: { '@hubspot/ui-extensions': sdk, react },
  });
}

/** A uid is unique in a project: letters, digits, `. _ -`, at most 64 (project-parsing-lib, uid.js). */
function claim(uids: Set<string>, uid: string): string {
  if (!/^[\w.-]{1,64}$/.test(uid)) throw new Error(`"${uid}" is no uid that HubSpot takes.`);
  if (uids.has(uid)) throw new Error(`The uid "${uid}" is used twice.`);
  uids.add(uid);
  return uid;
}

rmSync(app, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
cpSync(join(root, 'app.json'), join(app, 'app-hsmeta.json'));
const extensions = readdirSync(join(root, 'extensions')).filter((folder) =>
  existsSync(join(root, 'extensions', folder, 'extension.json')),
);
const uids = new Set<string>();
await assembleFunctions(uids);
for (const folder of extensions) {
  await assembleExtension(folder, uids);
}
console.log(`Assembled ${relative(root, out)}/: ${uids.size} components.`);
