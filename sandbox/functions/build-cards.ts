import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { madeOnce } from '../made-once';
import { openCardBuilder, type CardBuilder } from './card-builder';
import { readExtensions, type Extension } from './metadata';

/** An extension as HubSpot's production build makes it: `file` is one script for the worker. */
export type BuiltCard = Omit<Extension, 'entrypoint'> & { file: string };

/** Builds the extension whose entry lies at a path; answers its script. */
type BuildOne = (entry: string) => Promise<string>;

const BUILDERS = [
  ...['@hubspot/ui-extensions-dev-server', '@hubspot/ui-extensions', 'react'].map((name) =>
    path.resolve('node_modules', name, 'package.json'),
  ),
  path.resolve('sandbox/functions/card-builder.ts'),
];

/**
 * Builds every extension of the app in `distDir` with HubSpot's own production build, in one process. What was built
 * once is kept by a hash of its sources and of the build's version.
 */
export async function buildCards(distDir: string): Promise<BuiltCard[]> {
  const shared: { builder?: Promise<CardBuilder> } = {};
  const builder = () => (shared.builder ??= openCardBuilder());
  try {
    return await buildEach(distDir, (entry) => buildOnce(entry, builder));
  } finally {
    await (await shared.builder)?.close();
  }
}

/** Builds every extension of the app in `distDir`; ends when each was tried. */
export async function buildEach(distDir: string, buildOne: BuildOne): Promise<BuiltCard[]> {
  const cards = await readExtensions(distDir);
  const building = cards.map(async ({ entrypoint, ...card }) => ({
    ...card,
    file: await buildOne(path.join(distDir, entrypoint)),
  }));
  await Promise.allSettled(building);
  return Promise.all(building);
}

async function buildOnce(entry: string, builder: () => Promise<CardBuilder>): Promise<string> {
  const { dir, name } = path.parse(entry);
  const folder = await madeOnce(name, [...BUILDERS, dir], async (work) => {
    await buildInto(work, entry, await builder());
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
