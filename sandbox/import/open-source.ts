import type { ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { CannotImport } from './cannot-import';
import type { Source } from './import-companies';
import { delimiterOf } from './read-rows';

/** A file on disk, which knows how far it was read. */
export type OpenSource = Source & { file: ReadStream; size: number };

/** Enough of a file to hold its header. */
const START = 64 * 1024;

/**
 * Opens a CSV file, with its size in bytes.
 * @throws {CannotImport} when it is not there, not a file, or empty
 */
export async function openSource(name: string): Promise<OpenSource> {
  const found = await stat(name).catch((cause: unknown) => {
    throw new CannotImport(`${name} is not there, seen from ${process.cwd()}.`, { cause });
  });
  if (!found.isFile()) throw new CannotImport(`${name} is not a file.`);
  if (found.size === 0) throw new CannotImport(`${name} is empty.`);
  const handle = await open(name);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
  const delimiter = delimiterOf(buffer.toString('utf8', 0, bytesRead));
  return {
    file: handle.createReadStream({ start: 0 }),
    delimiter,
    name: path.basename(name),
    size: found.size,
  };
}
