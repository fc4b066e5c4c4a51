import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { buildCards } from '../../sandbox/functions/build-cards';
import { runScript } from '../../sandbox/run-script';
import { functions } from '../../src/api/functions';
import { endpointUids } from './endpoints';

const run = promisify(execFile);
const dist = mkdtempSync(join(tmpdir(), 'dist-'));

beforeAll(() => runScript(['scripts/assemble.ts', dist], { log: () => {} }), 60_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const project = z.object({ srcDir: z.string(), platformVersion: z.string() });
const app = z.object({ uid: z.string() });
const extension = z.object({ uid: z.string(), type: z.string() });
const parsed = z.object({
  knownPlatform: z.boolean(),
  nodes: z.array(z.object({ uid: z.string(), type: z.string() })),
  badUids: z.array(z.unknown()),
  skipped: z.array(z.unknown()),
});

const functionUids = [...Object.keys(functions), ...endpointUids()];

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const ownCards = readdirSync('extensions', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter(({ name }) => existsSync(`extensions/${name}/extension.json`))
  .map(({ name }) => z.parse(extension, json(`extensions/${name}/extension.json`)))
  .filter(({ type }) => type === 'card');

test("HubSpot's project parser finds the app, every card and every function", async () => {
  const { platformVersion } = z.parse(project, json('hsproject.json'));
  const program = ['--import', 'tsx', 'tests/conformance/parse-project.child.ts'];
  const { stdout } = await run(process.execPath, [...program, dist, platformVersion]);
  const { nodes, ...rest } = z.parse(parsed, JSON.parse(stdout));
  expect(rest).toEqual({ knownPlatform: true, badUids: [], skipped: [] });

  const uidsOf = (type: string) => nodes.filter((node) => node.type === type).map(({ uid }) => uid);
  expect(uidsOf('APPLICATION')).toEqual([z.parse(app, json('app.json')).uid]);
  expect(uidsOf('CARD').sort()).toEqual(ownCards.map(({ uid }) => uid).sort());
  expect(uidsOf('APP_FUNCTION').sort()).toEqual(functionUids.sort());
}, 60_000);

test("HubSpot's card build accepts each card, and none is larger than 500 kB", async () => {
  const cards = await buildCards(dist);
  expect(cards.map(({ uid }) => uid).sort()).toEqual(ownCards.map(({ uid }) => uid).sort());
  const heavy = cards.filter(({ file }) => statSync(file).size > 500_000);
  expect(heavy).toEqual([]);
}, 60_000);

test('Each function is a separate file that exports main', async () => {
  const folder = join(dist, 'app', 'functions');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const program = `const [folder, ...files] = process.argv.slice(1);
    console.log(JSON.stringify(files.map((file) => typeof require(folder + '/' + file).main)));`;
  const { stdout } = await run(process.execPath, ['--eval', program, folder, ...files]);
  expect(JSON.parse(stdout)).toEqual(functionUids.map(() => 'function'));
});
