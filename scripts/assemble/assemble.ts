import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import type { Bundle } from './bundle-again';
import { assembleExtensions } from './extensions';
import { readJson } from './files';
import { assembleFunctions } from './functions';
import { makeNames } from './names';
import { assembleWorkflowActions } from './workflow-actions';

const appFile = z.object({ uid: z.string() });

type Project = { root: string; out: string; bundle?: Bundle };

/**
 * Assembles the project in `root` into `out`/app and returns the number of components besides the app:
 * `app.json` → `app-hsmeta.json`; each file of `functions/` → a CommonJS file and its `-hsmeta.json`; each
 * folder of `extensions/` → an ES module and its `-hsmeta.json`; each file of `workflow-actions/` → its
 * `-hsmeta.json`.
 * @throws when a file would be skipped, or when two components would get the same name
 */
export async function assemble({ root, out, bundle = build }: Project): Promise<number> {
  const app = join(out, 'app');
  const names = makeNames();
  names.uid(z.parse(appFile, readJson(join(root, 'app.json'))).uid);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  cpSync(join(root, 'app.json'), join(app, 'app-hsmeta.json'));
  await assembleFunctions(root, app, names, bundle);
  await assembleExtensions(root, app, names, bundle);
  assembleWorkflowActions(root, app, names);
  return names.count() - 1;
}
