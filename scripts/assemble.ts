/**
 * Creates HubSpot's project layout in `dist/`, the only folder that is uploaded. See docs/decisions/001 and 031.
 *
 * Usage: npm run assemble [-- [--with all | none | PACKAGE,…] [FOLDER]]   (FOLDER instead of dist/)
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { notWritable } from '../sandbox/data-dir';
import { assemble } from './assemble/assemble';
import { chosenPackages } from './assemble/packages';

const root = resolve(import.meta.dirname, '..');

function chosen() {
  try {
    const { values, positionals } = parseArgs({
      options: { with: { type: 'string', multiple: true, default: ['all'] } },
      allowPositionals: true,
    });
    return { packages: chosenPackages(values.with.join()), out: resolve(positionals[0] ?? 'dist') };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(1);
  }
}

const { packages, out } = chosen();
const count = await assemble({ root, out, packages }).catch((error: unknown) => {
  const elsewhere = notWritable(out, error);
  if (!elsewhere) throw error;
  console.error(`The app could not be assembled: ${elsewhere.message}`);
  return process.exit(1);
});
const what = packages.length > 0 ? `with ${packages.join(', ')}` : 'the base alone';
console.log(`Assembled ${relative(root, out)}/: ${count} components, ${what}.`);
