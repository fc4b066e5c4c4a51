import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function writeJson(path: string, value: unknown) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Returns the names of the files and of the folders in a folder, sorted; empty lists when it is missing. */
export function namesIn(folder: string): { files: string[]; folders: string[] } {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = (isFolder: boolean) =>
    entries
      .filter((entry) => entry.isDirectory() === isFolder)
      .map(({ name }) => name)
      .sort();
  return { files: names(false), folders: names(true) };
}

/** Whether a file is allowed in any folder without being part of the app. */
export const isSupportFile = (name: string) =>
  /^(tsconfig(\.\w+)?\.json|README\.md|\..*)$/.test(name) || /\.test\.tsx?$/.test(name);
