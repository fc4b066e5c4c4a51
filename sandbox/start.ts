/**
 * HubSpot, locally, with the app in it that `sandbox.config.json` tells of.
 *
 * Usage: npm start -- [--port N] [--data DIR] [--fresh] [--no-open] [--empty] [--sample large] [--dist DIR] [--watch]
 * `--empty` makes no sample data; `--sample large` makes much of it, in a data folder of its own; `--dist` serves an app assembled before: it assembles none, and leaves an
 * account that has its data as it is. `--assume-not NAME`, also several times, makes something false that apps assume of HubSpot. `--watch` (`npm run dev`) shows changes of the app as they are made.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { assumptionNames, assumptions } from './api/switches/assumption-names';
import { readAppConfig } from './app-config';
import { NotKept } from './api/storage/journal';
import { DataInUse, DataNotWritable, notWritable } from './data-dir';
import { freePort, PortInUse } from './free-port';
import { runScript } from './run-script';
import { startSandbox } from './sandbox';
import { isSample, samples } from './seed/samples';

const usage =
  'Usage: npm start -- [--port N] [--data DIR] [--fresh] [--no-open] [--empty] [--sample large] [--dist DIR] [--assume-not NAME]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4310' },
        data: { type: 'string' },
        sample: { type: 'string', default: 'small' },
        fresh: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        dist: { type: 'string' },
        watch: { type: 'boolean', default: false },
        'assume-not': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      end(`${values.port} is no port. ${usage}`);
    const assumeNot = values['assume-not'].map(
      (name) =>
        assumptionNames.find((known) => known === name) ??
        end(`--assume-not is one of ${assumptionNames.join(', ')}.`),
    );
    const { sample } = values;
    if (!isSample(sample)) return end(`--sample is one of ${samples.join(', ')}. ${usage}`);
    const data = values.data ?? (sample === 'small' ? '.sandbox/data' : `.sandbox/data-${sample}`);
    return { ...values, port, sample, data, assumeNot };
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What went wrong and why, without where in the code. */
function sentencesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${sentencesOf(error.cause)}`;
}

/** The file that the file system refused. */
const placeOf = (error: unknown) =>
  error instanceof Error && 'path' in error ? String(error.path) : "The project's folder";

function openBrowser(url: string) {
  const command = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const { port, data, sample, assumeNot, ...flags } = readArguments();
const { fresh, empty, dist, watch, 'no-open': noOpen } = flags;
try {
  const app = readAppConfig();
  if (watch && !app.watch) end('sandbox.config.json names nothing to watch.');
  if (!dist) {
    await freePort(port);
    if (app.assemble && !watch) {
      console.log('Assembling the app …');
      await runScript(app.assemble).catch(() =>
        end('The sandbox did not start: the app could not be assembled, as said above.'),
      );
    }
  }
  const sandbox = await startSandbox({
    port,
    dataDir: data,
    fresh,
    sampleData: !empty,
    sample,
    assumeNot,
    ...(watch && { live: true, distDir: '.sandbox/live' }),
    app,
    warm: true,
    ...(dist && { distDir: dist, provisionAgain: false }),
    say: console.log,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
  for (const name of assumeNot) console.log(`False here: ${assumptions[name]} (${name}).`);
  console.log(`Ready: ${sandbox.url}`);
  if (watch) console.log(`Watching ${app.watch?.paths.join(', ')}.`);
  if (!noOpen && !process.env['CI']) openBrowser(sandbox.url);
} catch (error) {
  if (error instanceof PortInUse) {
    end(
      `Port ${port} is in use. Stop what runs there, or take another: npm start -- --port ${port + 1}`,
    );
  }
  if (error instanceof DataInUse) {
    end(
      `${data} is in use by another sandbox (${error.message}). Stop it, or take another: --data DIR`,
    );
  }
  if (error instanceof DataNotWritable || error instanceof NotKept)
    end(`${error.message} Take another folder: --data DIR`);
  const elsewhere = notWritable(placeOf(error), error);
  if (elsewhere) end(`The sandbox did not start: ${elsewhere.message}`);
  end(`The sandbox did not start: ${sentencesOf(error)} Try again; --fresh makes the data anew.`);
}
