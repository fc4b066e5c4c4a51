import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { resultField, type Result } from './result';

/** Returns the result that a run kept; undefined where there is none, or where it is none of this version. */
export function readResult(file: string): Result | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return resultField.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export function writeResult(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(resultField.parse(result), null, 2)}\n`);
}
