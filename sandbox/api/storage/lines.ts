import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 4 * 1024 * 1024;

const NEWLINE = 10;

/**
 * Hands over every line of a file that ends in a newline, a piece of the file at a time: a string has a greatest
 * length, and a journal may be longer.
 * @returns how many bytes follow the last newline
 */
export function readLines(path: string, hear: (line: string) => void): number {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (;;) {
      const length = readSync(file, chunk);
      if (length === 0) return rest.length;
      rest = hearLines(Buffer.concat([rest, chunk.subarray(0, length)]), hear);
    }
  } finally {
    closeSync(file);
  }
}

/** What is left after the last newline. */
function hearLines(bytes: Buffer, hear: (line: string) => void): Buffer {
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
    hear(bytes.toString('utf8', from, end));
    from = end + 1;
  }
  return bytes.subarray(from);
}
