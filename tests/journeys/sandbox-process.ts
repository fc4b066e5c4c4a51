import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { runScript } from '../../sandbox/run-script';

export type SandboxProcess = {
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts the sandbox as `npm start` does, on a free port, with an empty account. Journal and assembled app
 * lie in a folder of its own, because journeys run beside each other.
 */
export async function startSandboxProcess(): Promise<SandboxProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-'));
  const [data, dist] = [path.join(folder, 'data'), path.join(folder, 'dist')];
  await runScript(['scripts/assemble.ts', dist], { log: () => {} });
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
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
