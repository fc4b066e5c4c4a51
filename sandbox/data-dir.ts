import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another sandbox has the data directory open; two would overwrite each other. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

export type DataDir = {
  /** Whether the sample data was made to the end. */
  isComplete(): boolean;
  setComplete(complete: boolean): void;
  release(): void;
};

/**
 * Takes a data directory for this process.
 * @throws {DataInUse} when another living process has it
 */
export function takeDataDir(dir: string): DataDir {
  mkdirSync(dir, { recursive: true });
  const lock = path.join(dir, 'sandbox.pid');
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder && holder !== process.pid && isAlive(holder)) throw new DataInUse(`process ${holder}`);
  writeFileSync(lock, String(process.pid));
  const complete = path.join(dir, 'sample-data-complete');
  return {
    isComplete: () => existsSync(complete),
    setComplete: (done) => (done ? writeFileSync(complete, '') : rmSync(complete, { force: true })),
    release: () => rmSync(lock, { force: true }),
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
