import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a copy of a folder like the folder again. A file is replaced as a whole, so that nobody reads half of it;
 * of what the folder does not have, only metadata is removed, because HubSpot's dev server writes into its copy.
 * @returns the files that changed, relative to the folder
 */
export async function copyChanges(from: string, to: string): Promise<string[]> {
  const names = await filesIn(from);
  const changed: string[] = [];
  for (const name of names) {
    const [now, then] = await Promise.all([read(from, name), read(to, name)]);
    if (!now || then?.equals(now)) continue;
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, `${name}.new`), now);
    await rename(path.join(to, `${name}.new`), path.join(to, name));
    changed.push(name);
  }
  const gone = (await filesIn(to)).filter(
    (name) => name.endsWith('-hsmeta.json') && !names.includes(name),
  );
  await Promise.all(gone.map((name) => rm(path.join(to, name))));
  return [...changed, ...gone];
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const are = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).isFile()),
  );
  return names.filter((_name, at) => are[at]);
}

const read = (folder: string, name: string) =>
  readFile(path.join(folder, name)).catch(() => undefined);
