import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

type Options = {
  env?: Record<string, string>;
  /** Where its lines go; without it they go to the terminal, with progress bars and all. */
  log?: ((line: string) => void) | undefined;
  /** Ends it at once; the signal's reason is thrown. */
  signal?: AbortSignal | undefined;
};

/**
 * Runs one of the project's own scripts, as `npm run` would.
 * @param args a TypeScript file and its arguments
 * @throws when it ends with another code than 0
 */
export function runScript(args: string[], { env, log, signal }: Options = {}): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    ...(signal && { signal, killSignal: 'SIGKILL' }),
    stdio: ['ignore', log ? 'pipe' : 'inherit', log ? 'pipe' : 'inherit'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && log) createInterface(stream).on('line', log);
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(signal?.aborted ? signal.reason : error));
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      reject(new Error(`${args.join(' ')} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
