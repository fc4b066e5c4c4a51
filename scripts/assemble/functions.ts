import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { Bundle } from './bundle-again';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import { leftOut } from './left-out';
import type { Names } from './names';

/** Schema of `functions/<name>.json`, a function's secrets and endpoint. Without the file it has none. */
const functionField = z.strictObject({
  secretKeys: z._default(z.array(z.string()), []),
  endpoint: z.optional(
    z.strictObject({ path: z.string(), methods: z.array(z.enum(['GET', 'POST'])) }),
  ),
});

/** Bundles each file of `functions/` into one CommonJS file, with the secrets and endpoint of its JSON file. */
export async function assembleFunctions(root: string, app: string, names: Names, bundle: Bundle) {
  const from = join(root, 'functions');
  const functions = functionsIn(from);
  await bundle({
    entryPoints: functions.map((name) => join(from, `${name}.ts`)),
    outdir: join(app, 'functions'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    keepNames: true,
    target: 'node20',
    logLevel: 'warning',
    ...leftOut,
  });
  for (const name of functions) {
    const uid = names.uid(name.replaceAll('-', '_'));
    const own = join(from, `${name}.json`);
    const needs = z.parse(functionField, existsSync(own) ? readJson(own) : {});
    const config = { entrypoint: `/app/functions/${name}.js`, ...needs };
    writeJson(join(app, 'functions', `${name}-hsmeta.json`), { uid, type: 'app-function', config });
  }
  // HubSpot calls `exports.main`, so this package must not have type "module".
  writeJson(join(app, 'functions', 'package.json'), {
    name: 'relationship-termination-functions',
    version: '1.0.0',
    dependencies: {},
  });
}

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
