import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildEach, buildInto, type BuiltCard } from '../functions/build-cards';
import { openCardBuilder } from '../functions/card-builder';

export type CardsAgain = { build(): Promise<BuiltCard[]>; close(): Promise<void> };
type Kept = { source: string; folder: string; file: string };

/** Builds the app's extensions each time they changed; only the newest build of each is kept. */
export async function startCardsAgain(distDir: string): Promise<CardsAgain> {
  const builder = await openCardBuilder();
  const newest = new Map<string, Kept>();
  let count = 0;

  async function buildOne(entry: string): Promise<string> {
    const source = await readFile(entry, 'utf8');
    const kept = newest.get(entry);
    if (kept?.source === source) return kept.file;
    const folder = path.join(builder.folder, `${path.parse(entry).name}-${++count}`);
    const file = await buildInto(folder, entry, builder);
    newest.set(entry, { source, folder, file });
    if (kept) await rm(kept.folder, { recursive: true, force: true });
    return file;
  }

  return { build: () => buildEach(distDir, buildOne), close: builder.close };
}
