import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const CACHE = path.resolve('.sandbox/cache');

/**
 * A folder that `make` fills, kept from one start to the next for as long as its inputs are the same.
 * @param inputs files and folders whose content decides; where they lie does not
 */
export async function madeOnce(
  name: string,
  inputs: string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const kept = path.join(CACHE, `${name}-${await hashOf(inputs)}`);
  if (existsSync(kept)) return kept;
  const work = `${kept}.${process.pid}`;
  await mkdir(work, { recursive: true });
  await make(work);
  await rename(work, kept).catch((error: unknown) => {
    if (!existsSync(kept)) throw error;
  });
  await rm(work, { recursive: true, force: true });
  return kept;
}

async function hashOf(inputs: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const isFolder = (await stat(input)).isDirectory();
    const names = isFolder ? (await readdir(input, { recursive: true })).sort() : [''];
    for (const name of names) {
      const file = path.join(input, name);
      if ((await stat(file)).isFile()) hash.update(name).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
