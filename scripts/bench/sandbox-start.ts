import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Measured } from './figure';

/** Seconds from the command to the printed address: with an empty data folder, and again with what it made. */
export async function measureSandboxStart(): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const first = await secondsToStart(data);
    const again = await secondsToStart(data);
    return {
      title: 'The sandbox',
      figures: [
        {
          id: 'sandbox_first',
          what: 'First start, sample data made',
          value: first,
          unit: 's',
          aim: 15,
        },
        { id: 'sandbox_again', what: 'Every later start', value: again, unit: 's', aim: 5 },
      ],
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function secondsToStart(data: string): Promise<number> {
  const began = performance.now();
  const args = ['--import', 'tsx', 'sandbox/start.ts', '--port', '0', '--data', data, '--no-open'];
  const sandbox = execa(process.execPath, args, { reject: false, all: true, buffer: false });
  const said: string[] = [];
  for await (const line of sandbox.iterable({ from: 'all' })) {
    said.push(line);
    if (!line.startsWith('Ready: ')) continue;
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    sandbox.kill('SIGINT');
    await sandbox;
    return seconds;
  }
  throw new Error(`The sandbox did not start:\n${said.join('\n')}`);
}
