import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
 * @throws {DataInUse} when another living sandbox has it
 * @throws {DataNotWritable}
 */
export function takeDataDir(dir: string): DataDir {
  const lock = path.join(dir, 'sandbox.pid');
  try {
    mkdirSync(dir, { recursive: true });
    lockFor(lock);
  } catch (cause) {
    throw notWritable(dir, cause) ?? cause;
  }
  const complete = path.join(dir, 'sample-data-complete');
  return {
    isComplete: () => existsSync(complete),
    setComplete: (done) => (done ? writeFileSync(complete, '') : rmSync(complete, { force: true })),
    release: () => rmSync(lock, { force: true }),
  };
}

/** Makes the lock with its content at once, so that of two who start together one finds it. */
function lockFor(lock: string): void {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startOf(process.pid) ?? ''}`);
  try {
    while (!isMade(mine, lock)) {
      const [pid = '', start = ''] = readFileSync(lock, 'utf8').split(' ');
      if (isHolder(Number(pid), start)) throw new DataInUse(`process ${pid}`);
      renameSync(lock, `${mine}.old`);
      rmSync(`${mine}.old`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Gives `mine` the name of the lock; false where the lock is there already. */
function isMade(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that made a lock lives; another one may have its number by now. */
const isHolder = (pid: number, start: string) =>
  pid > 0 &&
  pid !== process.pid &&
  isAlive(pid) &&
  (start === '' || start === (startOf(pid) ?? start));

/** When a process started, in clock ticks since the machine did; Linux tells (proc(5)), elsewhere it is not known. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ')[20];
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The data cannot be written where they shall lie; the message is a sentence. */
export class DataNotWritable extends Error {
  override readonly name = 'DataNotWritable';
}

const WHY: Record<string, string> = {
  EROFS: 'is on a disk that can only be read',
  EACCES: 'may not be written by you',
  EPERM: 'may not be written by you',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is more than you may keep on that disk',
  ENOTDIR: 'lies in something that is no folder',
  EEXIST: 'is no folder',
};

/** Node 20 says so of a new folder on a disk that can only be read. */
const isMadeNowhere = (error: unknown) =>
  codeOf(error) === 'ENOENT' && Object(error).syscall === 'mkdir';

/** The sentence for an error of the file system, or undefined. */
export function notWritable(file: string, cause: unknown): DataNotWritable | undefined {
  const why = WHY[codeOf(cause)] ?? (isMadeNowhere(cause) ? 'cannot be made there' : undefined);
  return why === undefined ? undefined : new DataNotWritable(`${file} ${why}.`, { cause });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
