import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageIds, type PackageId } from '../../src/packages';
import { appWith } from './app';
import type { Bundle } from './bundle-again';
import { assembleExtensions } from './extensions';
import { writeJson } from './files';
import { assembleFunctions } from './functions';
import { makeNames } from './names';
import { makeNotices } from './notices';
import { assembleWorkflowActions } from './workflow-actions';

/** `packages` are all if left out. */
type Project = { root: string; out: string; bundle?: Bundle; packages?: readonly PackageId[] };

/**
 * Assembles the project in `root` into `out`/app and returns the number of components besides the app:
 * `app.json` and the packages' scopes → `app-hsmeta.json`; each file of `functions/` → a CommonJS file and its
 * `-hsmeta.json`, unless its package is left out; each folder of `extensions/` → an ES module and its
 * `-hsmeta.json`; each file of `workflow-actions/` → its `-hsmeta.json`, unless its package is left
 * out. The licences of what is bundled →
 * `out`/THIRD-PARTY.txt.
 * @throws when a file would be skipped, or when two components would get the same name
 */
export async function assemble({
  root,
  out,
  bundle = build,
  packages = packageIds,
}: Project): Promise<number> {
  const app = join(out, 'app');
  const names = makeNames();
  const meta = appWith(root, packages);
  names.uid(meta.uid);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  writeJson(join(app, 'app-hsmeta.json'), meta);
  const notices = makeNotices(bundle);
  const bundleWith: Bundle = (options) => notices.bundle({ ...options, ...knowing(packages) });
  await assembleFunctions({ root, app, names, packages, bundle: bundleWith });
  await assembleExtensions(root, app, names, bundleWith);
  assembleWorkflowActions({ root, app, names, packages });
  notices.write(join(out, 'THIRD-PARTY.txt'));
  return names.count() - 1;
}

/** Tells bundled code which packages it is assembled with; `hasPackage` reads it. */
const knowing = (packages: readonly PackageId[]) => ({
  define: { RELTERM_PACKAGES: JSON.stringify(packages) },
});
