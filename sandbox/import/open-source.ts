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
 * @throws {CannotImport} when it is not there, not a file, empty, or something else than text in UTF-8
 */
export async function openSource(name: string): Promise<OpenSource> {
  const found = await stat(name).catch((cause: unknown) => {
    throw new CannotImport(`${name} is not there, seen from ${process.cwd()}.`, { cause });
  });
  if (!found.isFile()) throw new CannotImport(`${name} is not a file.`);
  if (found.size === 0) throw new CannotImport(`${name} is empty.`);
  const start = await readStart(name);
  const problem = kindOf(start.subarray(0, found.size));
  if (problem) throw new CannotImport(`${name} is ${problem}`);
  return {
    file: createReadStream(name),
    ...delimiterOf(start.toString('utf8')),
    name: path.basename(name),
    size: found.size,
  };
}

/** What a file is that cannot be read, with the remedy; undefined: text. */
function kindOf(start: Buffer): string | undefined {
  const signature = start.toString('latin1', 0, 4);
  if (signature === 'PK\x03\x04')
    return start.includes('[Content_Types].xml') || start.includes('xl/')
      ? 'an Excel workbook. Save it as CSV in UTF-8, or take the export as HubSpot made it.'
      : 'a ZIP archive. Unpack it and import the CSV file in it.';
  if (signature === '\xd0\xcf\x11\xe0')
    return 'an old Excel workbook. Save it as CSV in UTF-8, or take the export as HubSpot made it.';
  if (/^(\xff\xfe|\xfe\xff)/.test(signature) || start.includes(0))
    return 'UTF-16. Save it as CSV in UTF-8.';
  return undefined;
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
