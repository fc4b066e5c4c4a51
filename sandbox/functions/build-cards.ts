import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { madeOnce } from '../made-once';
import { readExtensions, type Extension } from './metadata';
import { compilePrograms } from './run-folder';

/** An extension as HubSpot's production build makes it: `file` is one script for the worker. */
export type BuiltCard = Omit<Extension, 'entrypoint'> & { file: string };

const BUILDERS = ['@hubspot/ui-extensions-dev-server', '@hubspot/ui-extensions', 'react'].map(
  (name) => path.resolve('node_modules', name, 'package.json'),
);

/**
 * Builds every extension of the app in `distDir` with HubSpot's own production build. What was built
 * once is kept by a hash of its sources and of the build's version.
 */
export async function buildCards(distDir: string): Promise<BuiltCard[]> {
  const cards = await readExtensions(distDir);
  return Promise.all(
    cards.map(async ({ entrypoint, ...card }) => ({
      ...card,
      file: await buildOne(path.join(distDir, entrypoint)),
    })),
  );
}

async function buildOne(entry: string): Promise<string> {
  const root = path.dirname(entry);
  const { base, name } = path.parse(entry);
  const folder = await madeOnce(name, [...BUILDERS, root], async (work) => {
    await cp(root, path.join(work, 'source'), { recursive: true });
    await mkdir(path.join(work, 'built'));
    await compilePrograms(work);
    await promisify(execFile)(process.execPath, [
      path.join(work, 'build-cards.child.js'),
      path.join(work, 'source'),
      path.join(work, 'source', base),
      path.join(work, 'built'),
    ]);
  });
  return path.join(folder, 'built', `${name}.js`);
}
