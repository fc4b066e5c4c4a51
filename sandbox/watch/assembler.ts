import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';

const Answer = z.object({ wrong: z.string() });

export type Assembler = { assemble(): Promise<void>; close(): void };

/**
 * Runs the app's own program that stays and assembles the app whenever it gets a message. It answers `{ wrong }`: a
 * sentence, or an empty one when the app is assembled.
 * @param args a TypeScript file of the app's and its arguments
 * @param log what it prints; without it, the terminal
 */
export function startAssembler(
  [file = '', ...args]: string[],
  log?: (line: string) => void,
): Assembler {
  const output = log ? 'pipe' : 'inherit';
  const child = fork(file, args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', output, output, 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && log) createInterface(stream).on('line', log);
  }
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}.`)));
  });
  ended.catch(() => {});
  return {
    async assemble() {
      const answered = new Promise<unknown>((resolve) => child.once('message', resolve));
      if (child.connected) child.send('assemble');
      const { wrong } = z.parse(Answer, await Promise.race([answered, ended]));
      if (wrong) throw new Error(wrong);
    },
    close: () => void child.kill(),
  };
}
