import { createReadStream, type ReadStream } from 'node:fs';
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
 * @throws {CannotImport} when it is not there, not a file, empty, or UTF-16
 */
export async function openSource(name: string): Promise<OpenSource> {
  const found = await stat(name).catch((cause: unknown) => {
    throw new CannotImport(`${name} is not there, seen from ${process.cwd()}.`, { cause });
  });
  if (!found.isFile()) throw new CannotImport(`${name} is not a file.`);
  if (found.size === 0) throw new CannotImport(`${name} is empty.`);
  const start = await readStart(name);
  const mark = start.readUInt16BE(0);
  if (mark === 0xfeff || mark === 0xfffe)
    throw new CannotImport(`${name} is UTF-16. Save it as CSV in UTF-8.`);
  return {
    file: createReadStream(name),
    delimiter: delimiterOf(start.toString('utf8')),
    name: path.basename(name),
    size: found.size,
  };
}

/** The first bytes of a file, with zeros after them where it is shorter. */
async function readStart(name: string): Promise<Buffer> {
  const handle = await open(name);
  try {
    return (await handle.read(Buffer.alloc(START), 0, START, 0)).buffer;
  } finally {
    await handle.close();
  }
}
