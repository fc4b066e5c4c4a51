import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { compilePrograms } from './run-folder';
import { readExtensions } from './metadata';
import type { Extension } from './metadata';

/** An extension as HubSpot's production build makes it: `file` is one script for the worker. */
export type BuiltCard = Omit<Extension, 'entrypoint'> & { file: string };

const CACHE = path.resolve('.sandbox/cache/cards');
const BUILDERS = ['@hubspot/ui-extensions-dev-server', '@hubspot/ui-extensions', 'react'];

/**
 * Builds every extension of the app in `distDir` with HubSpot's own production build. What was built
 * once is kept by a hash of its sources and of the build's version.
 */
export async function buildCards(distDir: string): Promise<BuiltCard[]> {
  const cards = await readExtensions(distDir);
  const built: BuiltCard[] = [];
  for (const { entrypoint, ...card } of cards) {
    built.push({ ...card, file: await buildOne(path.join(distDir, entrypoint)) });
  }
  return built;
}

async function buildOne(entry: string): Promise<string> {
  const root = path.dirname(entry);
  const { base, name } = path.parse(entry);
  const kept = path.join(CACHE, `${name}-${await hashOf(root)}`);
  const script = path.join(kept, 'built', `${name}.js`);
  if (existsSync(script)) return script;

  const work = `${kept}.${process.pid}`;
  await cp(root, path.join(work, 'source'), { recursive: true });
  await mkdir(path.join(work, 'built'), { recursive: true });
  await compilePrograms(work);
  await promisify(execFile)(process.execPath, [
    path.join(work, 'build-cards.child.js'),
    path.join(work, 'source'),
    path.join(work, 'source', base),
    path.join(work, 'built'),
  ]);
  await rm(kept, { recursive: true, force: true });
  await rename(work, kept);
  return script;
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of BUILDERS) hash.update(await readFile(manifestOf(name)));
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const content = await readFile(path.join(folder, name)).catch(() => '');
    hash.update(name).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

const manifestOf = (name: string) => path.resolve('node_modules', name, 'package.json');
