import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { buildCards } from '../../sandbox/functions/build-cards';
import { runScript } from '../../sandbox/run-script';
import { packageScopes } from '../../scripts/assemble/packages';
import { packageIds } from '../../src/packages';
import { appFunctionUids } from './endpoints';

const run = promisify(execFile);

/** Choices of packages that HubSpot's tools are tried with. */
const choices = ['all', 'none', 'invoices,files,survey'] as const;
const dist = Object.fromEntries(
  choices.map((choice) => [choice, mkdtempSync(join(tmpdir(), 'dist-'))]),
) as Record<(typeof choices)[number], string>;

beforeAll(async () => {
  for (const choice of choices)
    await runScript(['scripts/assemble.ts', '--with', choice, dist[choice]], { log: () => {} });
}, 60_000);
afterAll(() => choices.forEach((choice) => rmSync(dist[choice], { recursive: true, force: true })));

/** The survey's endpoint, and what signs its links. */
const ofSurvey = ['survey', 'get_survey_link', 'make_survey_link'];

const project = z.object({ srcDir: z.string(), platformVersion: z.string() });
const app = z.object({ uid: z.string() });
const extension = z.object({ uid: z.string(), type: z.string() });
const parsed = z.object({
  knownPlatform: z.boolean(),
  nodes: z.array(z.object({ uid: z.string(), type: z.string() })),
  badUids: z.array(z.unknown()),
  skipped: z.array(z.unknown()),
});

const everyFunction = appFunctionUids();
/** Endpoints that HubSpot signs the calls of, each of a package of its own. */
const signedUids = ['echo', 'manage', 'workflow'];
const unsigned = everyFunction.filter((uid) => !signedUids.includes(uid));
const withoutSurvey = unsigned.filter((uid) => !ofSurvey.includes(uid));
const functionUids: Record<(typeof choices)[number], string[]> = {
  all: everyFunction,
  none: withoutSurvey,
  'invoices,files,survey': unsigned,
};

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const ownExtensions = readdirSync('extensions', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter(({ name }) => existsSync(`extensions/${name}/extension.json`))
  .map(({ name }) => z.parse(extension, json(`extensions/${name}/extension.json`)));
/** Types of extensions, as HubSpot's project parser calls them. */
const parsedAs: Record<string, string> = {
  card: 'CARD',
  page: 'PAGE',
  settings: 'SETTINGS',
  'crm-bulk-action': 'CRM_BULK_ACTION',
};

test.each(choices)(
  "HubSpot's project parser takes the app with %s",
  async (choice) => {
    const { platformVersion } = z.parse(project, json('hsproject.json'));
    const program = ['--import', 'tsx', 'tests/conformance/parse-project.child.ts'];
    const { stdout } = await run(process.execPath, [...program, dist[choice], platformVersion]);
    const { nodes, ...rest } = z.parse(parsed, JSON.parse(stdout));
    expect(rest).toEqual({ knownPlatform: true, badUids: [], skipped: [] });

    const uidsOf = (type: string) =>
      nodes.filter((node) => node.type === type).map(({ uid }) => uid);
    expect(uidsOf('APPLICATION')).toEqual([z.parse(app, json('app.json')).uid]);
    for (const { uid, type } of ownExtensions)
      expect(uidsOf(parsedAs[type] ?? type)).toEqual([uid]);
    expect(uidsOf('APP_FUNCTION').sort()).toEqual([...functionUids[choice]].sort());
  },
  60_000,
);

/** The card: the messages of four languages are 107,000 of it. */
test.each(['all', 'none'] as const)(
  "HubSpot's build takes each extension with %s, at most 550 kB",
  async (choice) => {
    const cards = await buildCards(dist[choice]);
    expect(cards.map(({ uid }) => uid).sort()).toEqual(ownExtensions.map(({ uid }) => uid).sort());
    const heavy = cards.filter(({ file }) => statSync(file).size > 550_000);
    expect(heavy).toEqual([]);
  },
  60_000,
);

test.each(choices)(
  'With %s each app function is a separate file that exports main',
  async (choice) => {
    const folder = join(dist[choice], 'app', 'functions');
    const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const program = `const [folder, ...files] = process.argv.slice(1);
    console.log(JSON.stringify(files.map((file) => typeof require(folder + '/' + file).main)));`;
    const { stdout } = await run(process.execPath, ['--eval', program, folder, ...files]);
    expect(JSON.parse(stdout)).toEqual(functionUids[choice].map(() => 'function'));
  },
);

test('Without the packages survey, signed and actions nothing in the project is an endpoint or names a secret', () => {
  const texts = readdirSync(dist.none, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|json)$/.test(name))
    .map((name) => readFileSync(join(dist.none, name), 'utf8'));
  expect(texts.filter((text) => /RELTERM_(SURVEY|CLIENT|WORKFLOW)/.test(text))).toEqual([]);
  const needs = texts.filter((text) => /"endpoint"|"secretKeys": \[\s*"/.test(text));
  expect(needs).toEqual([]);
});

const metadata = z.object({
  config: z.object({
    auth: z.object({ requiredScopes: z.array(z.string()), optionalScopes: z.array(z.string()) }),
  }),
});

test.each([
  ['all', packageIds],
  ['none', []],
  ['invoices,files,survey', ['invoices', 'files', 'survey']],
] as const)('With %s the app requires its scopes, and none is optional', (choice, packages) => {
  const meta = metadata.parse(json(join(dist[choice], 'app', 'app-hsmeta.json')));
  const base = metadata.parse(json('app.json')).config.auth.requiredScopes;
  const more = packages.flatMap((id) => packageScopes[id]);
  expect(meta.config.auth).toEqual({ requiredScopes: [...base, ...more], optionalScopes: [] });
});

test("The admin's table has each package with its scopes, and no other", () => {
  const rows = readFileSync('docs/admin.md', 'utf8').match(/^\| `[a-z]+`.*$/gm) ?? [];
  const named = rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named).toEqual(packageIds.map((id) => [id, ...packageScopes[id]]));
});
