import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import { serveChromium } from './chromium';
import { startSandboxProcess, type Choice, type SandboxProcess } from './sandbox-process';

/** What a jest worker keeps between journey files. */
type Kept = { sandbox: SandboxProcess; browser: BrowserServer };

/** URLs of a test file's sandbox and browser. */
export type Lease = { sandbox: string; browser: string };

/**
 * Keeps a sandbox and a Chromium for each jest worker and choice of packages, started at its first request.
 * `POST /<worker>/<choice>` returns a `Lease` with a provisioned account, `GET /<worker>/<choice>` the last output lines
 * of its sandbox. It runs in jest's main process, so that they end with it.
 */
export async function startPool() {
  const workers = new Map<string, Promise<Kept>>();
  const keptFor = (worker: string) => {
    const kept = workers.get(worker) ?? startKept(worker.endsWith('/none') ? 'none' : 'all');
    workers.set(worker, kept);
    return kept;
  };
  const lease = async (worker: string): Promise<Lease> => {
    const { sandbox, browser } = await keptFor(worker);
    const { ok, status } = await fetch(`${sandbox.url}/_sandbox/restore`, { method: 'POST' });
    if (!ok) throw new Error(`The sandbox did not restore its account: ${status}`);
    return { sandbox: sandbox.url, browser: browser.wsEndpoint() };
  };
  const answer = async (method: string | undefined, worker: string) =>
    method === 'POST' ? lease(worker) : (await keptFor(worker)).sandbox.said();

  const server = createServer((request, reply) => {
    answer(request.method, request.url ?? '').then(
      (body) => reply.end(JSON.stringify(body)),
      (error: unknown) => reply.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      for (const starting of workers.values()) {
        const kept = await starting.catch(() => undefined);
        await kept?.browser.kill();
        await kept?.sandbox.stop();
      }
    },
  };
}

async function startKept(choice: Choice): Promise<Kept> {
  const browser = await serveChromium();
  try {
    return { browser, sandbox: await startSandboxProcess(choice) };
  } catch (error) {
    await browser.kill();
    throw error;
  }
}
