import { fork, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { compilePrograms, newRunFolder } from './run-folder';

export type BuildTask = { root: string; entryPoint: string; outputDir: string };

/** HubSpot's own production build of extensions, in a process of its own. */
export type CardBuilder = {
  /** Its own folder, removed when it is closed. */
  folder: string;
  /** @throws with what is wrong with the extension */
  build(task: BuildTask): Promise<void>;
  close(): Promise<void>;
};

const Answer = z.object({ wrong: z.string() });

/** Only the first build is slow: most of it is HubSpot's packages being loaded. One is built at a time. */
export async function openCardBuilder(): Promise<CardBuilder> {
  const folder = await newRunFolder();
  await compilePrograms(folder);
  // Under the caller's own flags, such as those of tsx, HubSpot's packages would take twice as long to load, and in a
  // test's environment they build React for development.
  const child = fork(path.join(folder, 'build-cards.child.js'), [], {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let last: Promise<void> = Promise.resolve();
  return {
    folder,
    build: (task) => {
      const mine = last.catch(() => {}).then(() => ask(child, task));
      last = mine;
      return mine;
    },
    close: async () => {
      child.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
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
