import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import * as z from 'zod/mini';
import { packageIds, type PackageId } from '../../src/packages';
import type { Bundle } from './bundle-again';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import { leftOut } from './left-out';
import type { Names } from './names';

/**
 * Schema of `functions/<name>.json`: a function's secrets, those that it has only with a package, its endpoint, and the package without
 * which it is left out.
 * Without the file it has none.
 */
const functionField = z.strictObject({
  package: z.optional(z.enum(packageIds)),
  secretKeys: z._default(z.array(z.string()), []),
  secretKeysWith: z._default(z.partialRecord(z.enum(packageIds), z.array(z.string())), {}),
  endpoint: z.optional(
    z.strictObject({ path: z.string(), methods: z.array(z.enum(['GET', 'POST'])) }),
  ),
});

interface Functions {
  root: string;
  app: string;
  names: Names;
  packages: readonly PackageId[];
  bundle: Bundle;
}

/** How a function becomes one file that HubSpot's Node runs. */
export const oneFile = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
  target: 'node20',
} as const satisfies BuildOptions;

/**
 * Bundles each file of `functions/` into one CommonJS file, with the secrets and endpoint of its JSON file. A function
 * of a package that was not chosen is left out.
 */
export async function assembleFunctions({ root, app, names, packages, bundle }: Functions) {
  const from = join(root, 'functions');
  const functions = functionsIn(from)
    .map((name) => ({ name, ...needsOf(join(from, `${name}.json`)) }))
    .filter((needs) => needs.package === undefined || packages.includes(needs.package));
  await bundle({
    entryPoints: functions.map(({ name }) => join(from, `${name}.ts`)),
    outdir: join(app, 'functions'),
    ...oneFile,
    logLevel: 'warning',
    ...leftOut,
  });
  for (const { name, package: _, secretKeysWith, ...needs } of functions) {
    const uid = names.uid(name.replaceAll('-', '_'));
    const more = packages.flatMap((id) => secretKeysWith[id] ?? []);
    const secretKeys = [...needs.secretKeys, ...more];
    const config = { entrypoint: `/app/functions/${name}.js`, ...needs, secretKeys };
    writeJson(join(app, 'functions', `${name}-hsmeta.json`), { uid, type: 'app-function', config });
  }
  // HubSpot calls `exports.main`, so this package must not have type "module".
  writeJson(join(app, 'functions', 'package.json'), {
    name: 'relationship-termination-functions',
    version: '1.0.0',
    dependencies: {},
  });
}

const needsOf = (file: string) => z.parse(functionField, existsSync(file) ? readJson(file) : {});

/**
 * Returns the names of the functions in a folder; subfolders contain shared code.
 * @throws for a file that is neither a function, nor its JSON file, nor a test
 */
function functionsIn(folder: string): string[] {
  const files = namesIn(folder).files.filter((name) => !isSupportFile(name));
  const functions = files.filter((name) => /^[a-z-]+\.ts$/.test(name));
  const known = new Set(functions.flatMap((name) => [name, name.replace(/ts$/, 'json')]));
  for (const name of files) {
    if (known.has(name)) continue;
    throw new Error(
      `functions/${name} is no function: those are called <small letters and hyphens>.ts, with a JSON file of the same name at most. What functions share belongs into a folder.`,
    );
  }
  return functions.map((name) => basename(name, '.ts'));
}
