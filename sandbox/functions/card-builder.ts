import { fork, type ChildProcess } from 'node:child_process';
import * as z from 'zod/mini';

export type BuildTask = { root: string; entryPoint: string; outputDir: string };

/** HubSpot's own production build of extensions, in a process of its own. */
export type CardBuilder = {
  /** @throws with what is wrong with the extension */
  build(task: BuildTask): Promise<void>;
  close(): void;
};

const Answer = z.object({ wrong: z.string() });

/** Only the first build is slow: most of it is HubSpot's packages being loaded. One is built at a time. */
export function startCardBuilder(program: string): CardBuilder {
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let last: Promise<void> = Promise.resolve();
  return {
    build: (task) => {
      const mine = last.catch(() => {}).then(() => ask(child, task));
      last = mine;
      return mine;
    },
    close: () => void child.kill(),
  };
}

async function ask(child: ChildProcess, task: BuildTask) {
  const answered = new Promise<unknown>((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`HubSpot's build ended with code ${code}.`));
    child.once('exit', ended).once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    if (child.exitCode !== null) return ended(child.exitCode);
    child.send(task);
  });
  const { wrong } = z.parse(Answer, await answered);
  if (wrong) throw new Error(wrong);
}
