/**
 * Takes a company export from HubSpot into the running sandbox; can be run again without doubles.
 *
 * Usage: npm run sandbox:import -- FILE.csv [--port N]
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import * as z from 'zod/mini';
import { CannotImport } from './import/cannot-import';
import { importCompanies } from './import/import-companies';
import { openSource } from './import/open-source';
import { tell } from './import/tell';

const usage = 'Usage: npm run sandbox:import -- FILE.csv [--port N]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { port: { type: 'string', default: '4310' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const port = Number(values.port);
    if (file === undefined || more.length > 0) return end(usage);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      return end(`${values.port} is no port. ${usage}`);
    return { file, port };
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** @throws {CannotImport} when no sandbox answers at the address */
async function requireSandbox(url: string, port: number) {
  const start = port === 4310 ? 'npm start' : `npm start -- --port ${port}`;
  const response = await fetch(`${url}/_sandbox`).catch((cause: unknown) => {
    throw new CannotImport(`No sandbox runs at ${url}. Start it first: ${start}`, { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (z.object({ portalId: z.number() }).safeParse(body).success) return;
  throw new CannotImport(`What runs at ${url} is not the sandbox. Is it another port? ${usage}`);
}

const { file, port } = readArguments();
const url = `http://127.0.0.1:${port}`;
const bar = new SingleBar({ format: '{bar} {percentage}% {rows} rows', clearOnComplete: true });
try {
  const source = await openSource(file);
  await requireSandbox(url, port);
  bar.start(source.size, 0, { rows: 0 });
  const imported = await importCompanies(url, source, (rows) =>
    bar.update(source.file.bytesRead, { rows }),
  );
  bar.stop();
  for (const line of tell(imported)) console.log(line);
} catch (error) {
  bar.stop();
  if (error instanceof CannotImport) end(error.message);
  throw error;
}
