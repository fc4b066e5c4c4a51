import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { madeOnce } from '../made-once';
import { startCardBuilder, type CardBuilder } from './card-builder';
import { readExtensions, type Extension } from './metadata';
import { compilePrograms } from './run-folder';

/** An extension as HubSpot's production build makes it: `file` is one script for the worker. */
export type BuiltCard = Omit<Extension, 'entrypoint'> & { file: string };

/** Builds the extension whose entry lies at a path; answers its script. */
type BuildOne = (entry: string) => Promise<string>;

const BUILDERS = ['@hubspot/ui-extensions-dev-server', '@hubspot/ui-extensions', 'react'].map(
  (name) => path.resolve('node_modules', name, 'package.json'),
);

/**
 * Builds every extension of the app in `distDir` with HubSpot's own production build.
 * @param buildOne default: what was built once is kept by a hash of its sources and of the build's version
 */
export async function buildCards(
  distDir: string,
  buildOne: BuildOne = buildOnce,
): Promise<BuiltCard[]> {
  const cards = await readExtensions(distDir);
  return Promise.all(
    cards.map(async ({ entrypoint, ...card }) => ({
      ...card,
      file: await buildOne(path.join(distDir, entrypoint)),
    })),
  );
}

async function buildOnce(entry: string): Promise<string> {
  const { dir, name } = path.parse(entry);
  const folder = await madeOnce(name, [...BUILDERS, dir], async (work) => {
    await compilePrograms(work);
    const builder = startCardBuilder(path.join(work, 'build-cards.child.js'));
    await buildInto(work, entry, builder).finally(builder.close);
  });
  return path.join(folder, 'built', `${name}.js`);
}

/** Builds an extension from a copy of its folder: `source` in a folder, from which `built` comes. */
export async function buildInto(folder: string, entry: string, builder: CardBuilder) {
  const { dir, base, name } = path.parse(entry);
  const [root, outputDir] = [path.join(folder, 'source'), path.join(folder, 'built')];
  await cp(dir, root, { recursive: true });
  await mkdir(outputDir, { recursive: true });
  await builder.build({ root, entryPoint: path.join(root, base), outputDir });
  return path.join(outputDir, `${name}.js`);
}
