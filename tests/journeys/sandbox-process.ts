import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { madeOnce } from '../../sandbox/made-once';
import { runScript } from '../../sandbox/run-script';

export type SandboxProcess = {
  url: string;
  /** Returns the last output lines of the sandbox and the app's functions. */
  said(): string[];
  stop(): Promise<void>;
};

/** Files that determine the assembled app and a provisioned account. */
const sources = [
  'src',
  'functions',
  'extensions',
  'scripts',
  'sandbox',
  'app.json',
  'sandbox.config.json',
  'workflow-actions',
];

/** What an app was assembled with, as `npm run assemble -- --with` takes it. */
export type Choice = 'all' | 'none';

/**
 * Starts the sandbox as `npm start` does, on a free port, with an empty account, because journeys run in parallel. The
 * app is assembled, and an account provisioned, once for the same sources and packages; each start gets a copy of that
 * account.
 */
export async function startSandboxProcess(choice: Choice): Promise<SandboxProcess> {
  const making = made.get(choice) ?? makeAppAndAccount(choice);
  made.set(choice, making);
  const folder = await making;
  const data = await mkdtemp(path.join(tmpdir(), 'journey-'));
  await cp(path.join(folder, 'data'), data, { recursive: true });
  const sandbox = await start(path.join(folder, 'dist'), data);
  return {
    ...sandbox,
    stop: async () => {
      await sandbox.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

const made = new Map<Choice, Promise<string>>();

/** Creates a folder with the assembled app in `dist` and a provisioned account in `data`. */
const makeAppAndAccount = (choice: Choice) =>
  madeOnce(`journeys-${choice}`, [...sources, 'package-lock.json'], async (folder) => {
    const assembling = ['scripts/assemble.ts', '--with', choice, path.join(folder, 'dist')];
    await runScript(assembling, { log: () => {} });
    await (await start(path.join(folder, 'dist'), path.join(folder, 'data'))).stop();
  });

async function start(dist: string, data: string): Promise<SandboxProcess> {
  const flags = ['--port', '0', '--data', data, '--dist', dist, '--empty', '--no-open'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ready = new Promise<string>((found, failed) => {
    const hear = (line: string) => {
      lines.push(line);
      const url = /^Ready: (\S+)$/.exec(line)?.[1];
      if (url) found(url);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
    void ended.then(() => failed(new Error(`The sandbox did not start:\n${lines.join('\n')}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { url: await ready, said: () => lines.slice(-12), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
