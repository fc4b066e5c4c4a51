import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildCards, buildInto, type BuiltCard } from '../functions/build-cards';
import { startCardBuilder } from '../functions/card-builder';
import { compilePrograms, newRunFolder } from '../functions/run-folder';

export type CardsAgain = { build(): Promise<BuiltCard[]>; close(): Promise<void> };
type Kept = { source: string; folder: string; file: string };

/** Builds the app's extensions each time they changed; only the newest build of each is kept. */
export async function startCardsAgain(distDir: string): Promise<CardsAgain> {
  const run = await newRunFolder();
  await compilePrograms(run);
  const builder = startCardBuilder(path.join(run, 'build-cards.child.js'));
  const newest = new Map<string, Kept>();
  let count = 0;

  async function buildOne(entry: string): Promise<string> {
    const source = await readFile(entry, 'utf8');
    const kept = newest.get(entry);
    if (kept?.source === source) return kept.file;
    const folder = path.join(run, `${path.parse(entry).name}-${++count}`);
    const file = await buildInto(folder, entry, builder);
    newest.set(entry, { source, folder, file });
    if (kept) await rm(kept.folder, { recursive: true, force: true });
    return file;
  }

  return {
    build: () => buildCards(distDir, buildOne),
    close: async () => {
      builder.close();
      await rm(run, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
