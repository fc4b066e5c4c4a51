import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { oneFile } from '../assemble/functions';
import { coldLoad } from './cold-load';
import { kilobytes, middle, type Figure, type Measured } from './figure';

/** HubSpot's whole client, as a function would bundle it, and a function that does nothing. */
const references = {
  client:
    "const client = new (require('@hubspot/api-client').Client)({ accessToken: 'x' }); exports.main = () => client;",
  empty: 'exports.main = () => undefined;',
} as const;

/** Sizes of the functions and of the upload, and how long a cold process takes to load one. */
export async function measureFunctions(dist: string): Promise<Measured> {
  const folder = join(dist, 'app', 'functions');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const sizes = files.map((file) => statSync(join(folder, file)).size);
  const client = await bundled('client', dist);
  const empty = await bundled('empty', dist);
  const own = ['one-company.js', 'make-dossier.js'].map((name) => join(folder, name));
  const [step = NaN, dossier = NaN, whole = NaN, least = NaN] = await coldLoad([
    ...own,
    client,
    empty,
  ]);
  const shareOf = (load: number) => Math.round((100 * load) / whole);
  const figures: Figure[] = [
    {
      id: 'function_size',
      what: 'An app function, the middle of all',
      value: kilobytes(middle(sizes)),
      unit: 'kB',
      aim: 300,
      beside: `the full client ${kilobytes(statSync(client).size)} kB`,
    },
    {
      id: 'dossier_size',
      what: 'The function that makes the dossier',
      value: kilobytes(statSync(join(folder, 'make-dossier.js')).size),
      unit: 'kB',
      aim: 1300,
    },
    {
      id: 'upload_size',
      what: 'The upload, each file compressed',
      value: kilobytes(compressed(join(dist, 'app'))),
      unit: 'kB',
      aim: 3000,
    },
    {
      id: 'cold_load',
      what: 'Cold load of the card’s app function, processor time',
      value: Math.round(step),
      unit: 'ms',
      beside: `the full client ${Math.round(whole)} ms, an empty function ${Math.round(least)} ms`,
    },
    {
      id: 'cold_load_share',
      what: 'The same, of the full client’s',
      value: shareOf(step),
      unit: '%',
      aim: 15,
    },
    {
      id: 'cold_load_dossier_share',
      what: 'The dossier’s function, of the full client’s',
      value: shareOf(dossier),
      unit: '%',
    },
  ];
  return { title: 'Functions', figures };
}

async function bundled(name: keyof typeof references, dist: string): Promise<string> {
  const outfile = join(dist, `${name}.js`);
  const { outputFiles } = await build({
    stdin: { contents: references[name], resolveDir: process.cwd() },
    ...oneFile,
    write: false,
    logLevel: 'error',
  });
  writeFileSync(outfile, outputFiles[0]?.contents ?? '');
  return outfile;
}

const compressed = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) => sum + gzipSync(readFileSync(join(entry.parentPath, entry.name))).length,
      0,
    );
