import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { PackageId } from '../../src/packages';
import { assemble } from './assemble';
import { chosenPackages } from './packages';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assemble-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const main = 'export const main = async () => ({});';
const extend = `import { hubspot } from '@hubspot/ui-extensions'; hubspot.extend(() => null);`;
const extension = (uid: string, type: string, entry: string) =>
  JSON.stringify({ uid, type, entry, config: { name: uid } });
const action = (uid: string) =>
  JSON.stringify({
    uid,
    type: 'workflow-action',
    config: { actionUrl: 'https://example.com', labels: { en: { actionName: 'Act' } } },
  });

const appFile = (auth: object = {}) =>
  JSON.stringify({
    uid: 'the_app',
    type: 'app',
    config: {
      auth: {
        type: 'static',
        requiredScopes: ['crm.objects.companies.read'],
        optionalScopes: [],
        conditionallyRequiredScopes: [],
        ...auth,
      },
    },
  });

/** Creates a project with a function and a card, and assembles it; `more` adds or replaces files. */
function project(more: Record<string, string> = {}, packages?: readonly PackageId[]) {
  const files = {
    'app.json': appFile(),
    'package.json': '{ "dependencies": { "react": "18.3.1", "@hubspot/ui-extensions": "0.17.0" } }',
    'functions/say-hello.ts': main,
    'extensions/first/extension.json': extension('first', 'card', 'First.tsx'),
    'extensions/first/First.tsx': extend,
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return assemble({ root, out: join(root, 'dist'), ...(packages && { packages }) });
}
const made = () =>
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'dist', path), 'utf8'));

test('A function and a card become the files that HubSpot takes', async () => {
  expect(await project()).toBe(2);
  expect(made()).toEqual([
    'app/app-hsmeta.json',
    'app/cards/First.js',
    'app/cards/first-hsmeta.json',
    'app/cards/package.json',
    'app/functions/package.json',
    'app/functions/say-hello-hsmeta.json',
    'app/functions/say-hello.js',
  ]);
  expect(read('app/cards/first-hsmeta.json')).toEqual({
    uid: 'first',
    type: 'card',
    config: { name: 'first', entrypoint: '/app/cards/First.js' },
  });
});

test('Files of an earlier assembly are removed', async () => {
  await project({ 'functions/say-bye.ts': main });
  rmSync(join(root, 'functions/say-bye.ts'));
  await project();
  expect(made().filter((name) => name.includes('say-bye'))).toEqual([]);
});

test('A function has the secrets and the endpoint of its JSON file', async () => {
  const endpoint = { path: 'hello', methods: ['GET'] };
  await project({
    'functions/say-hello.json': JSON.stringify({ secretKeys: ['A_SECRET'], endpoint }),
  });
  expect(read('app/functions/say-hello-hsmeta.json')).toEqual({
    uid: 'say_hello',
    type: 'app-function',
    config: { entrypoint: '/app/functions/say-hello.js', secretKeys: ['A_SECRET'], endpoint },
  });
});

const scopes = () =>
  z.parse(
    z.object({ config: z.object({ auth: z.object({ requiredScopes: z.array(z.string()) }) }) }),
    read('app/app-hsmeta.json'),
  ).config.auth.requiredScopes;

test('The scopes of the chosen packages are required besides those of the base', async () => {
  await project({}, ['deals', 'tickets']);
  expect(scopes()).toEqual(['crm.objects.companies.read', 'crm.objects.deals.read', 'tickets']);
  await project({}, []);
  expect(scopes()).toEqual(['crm.objects.companies.read']);
});

test('A function is left out with its package', async () => {
  const files = {
    'functions/say-bye.ts': main,
    'functions/say-bye.json': '{ "package": "survey", "secretKeys": ["A_SECRET"] }',
  };
  expect(await project(files, ['files'])).toBe(2);
  expect(made().filter((name) => name.includes('say-bye'))).toEqual([]);
  expect(await project(files, ['survey'])).toBe(3);
  expect(read('app/functions/say-bye-hsmeta.json')).toEqual({
    uid: 'say_bye',
    type: 'app-function',
    config: { entrypoint: '/app/functions/say-bye.js', secretKeys: ['A_SECRET'] },
  });
});

test('Functions and extensions know their packages', async () => {
  const asks = "typeof RELTERM_PACKAGES === 'undefined' ? 'unknown' : RELTERM_PACKAGES.join('+')";
  const files = {
    'functions/say-hello.ts': `export const main = async () => ${asks};`,
    'extensions/first/First.tsx': `import { hubspot } from '@hubspot/ui-extensions'; hubspot.extend(() => ${asks});`,
  };
  await project(files, ['deals', 'files']);
  const load: (path: string) => { main(): Promise<string> } = createRequire(__filename);
  expect(await load(join(root, 'dist/app/functions/say-hello.js')).main()).toBe('deals+files');
  const card = readFileSync(join(root, 'dist/app/cards/First.js'), 'utf8');
  expect(card).toContain('["deals", "files"]');
});

test('Packages are chosen by name, all of them or none, and an unknown one is refused', () => {
  expect(chosenPackages('files,invoices')).toEqual(['invoices', 'files']);
  expect(chosenPackages('all')).toContain('survey');
  expect(chosenPackages('none')).toEqual([]);
  expect(() => chosenPackages('invoices,none')).toThrow(
    'There is no package "none". --with takes all, none, or some of: invoices, deals,',
  );
});

test('The licence of a package that is bundled lies beside the app', async () => {
  await project({
    'functions/say-hello.ts': "export { main } from 'left';",
    'node_modules/left/package.json':
      '{ "name": "left", "version": "1.2.3", "license": "MIT", "main": "index.js" }',
    'node_modules/left/index.js': 'exports.main = async () => ({});',
    'node_modules/left/LICENSE': 'Copyright Lefty',
    'node_modules/right/package.json': '{ "name": "right", "version": "1.0.0" }',
  });
  expect(readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8')).toBe(
    'left 1.2.3 (MIT)\n\nCopyright Lefty\n',
  );
});

test('The notice of data that was made from others’ lies beside the app', async () => {
  await project({
    'functions/say-hello.ts':
      "import days from './days/data/one.json'; export const main = async () => days;",
    'functions/days/data/one.json': '{ "a": 1 }',
    'functions/days/NOTICE.txt': 'Days by others\n',
  });
  expect(readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8')).toBe('Days by others\n');
});

test('A workflow action is copied unchanged', async () => {
  expect(await project({ 'workflow-actions/start-one.json': action('start_one') })).toBe(3);
  expect(read('app/workflow-actions/start-one-hsmeta.json')).toEqual(
    JSON.parse(action('start_one')),
  );
});

test('A workflow action is left out without one of its packages, and takes options from the playbook', async () => {
  const own = JSON.parse(action('start_one')) as { config: object };
  const field = { typeDefinition: { name: 'stage', type: 'enumeration', optionsOf: 'stages' } };
  const file = JSON.stringify({
    ...own,
    packages: ['actions', 'survey'],
    config: { ...own.config, inputFields: [field] },
  });
  expect(await project({ 'workflow-actions/start-one.json': file }, ['actions'])).toBe(2);
  expect(await project({ 'workflow-actions/start-one.json': file })).toBe(3);
  expect(read('app/workflow-actions/start-one-hsmeta.json')).toMatchObject({
    config: {
      inputFields: [
        {
          typeDefinition: {
            name: 'stage',
            options: expect.arrayContaining([
              { value: 'feedback', label: 'Feedback', displayOrder: 3 },
            ]),
          },
        },
      ],
    },
  });
});

test('A function has a secret of a package only with that package', async () => {
  const files = {
    'functions/act-now.ts': 'export const main = async () => ({});',
    'functions/act-now.json': JSON.stringify({
      secretKeys: ['A'],
      secretKeysWith: { survey: ['B'] },
    }),
  };
  const keys = () => read('app/functions/act-now-hsmeta.json') as { config: object };
  await project(files, []);
  expect(keys().config).toMatchObject({ secretKeys: ['A'] });
  await project(files, ['survey']);
  expect(keys().config).toMatchObject({ secretKeys: ['A', 'B'] });
});

test('Tests, READMEs, compiler settings and folders of shared code are not components', async () => {
  const shared = {
    'functions/say-hello.test.ts': 'test',
    'functions/tsconfig.json': '{}',
    'functions/hubspot/http.ts': 'export {};',
    'extensions/tsconfig.json': '{}',
    'extensions/shared/words.ts': 'export const words = 1;',
    'extensions/shared/words.test.tsx': 'hubspot.extend',
    'workflow-actions/README.md': 'What goes here',
  };
  expect(await project(shared)).toBe(2);
});

test.each([
  ['a digit in the name of a function', { 'functions/say-2.ts': main }, 'functions/say-2.ts'],
  ['a capital in the name of a function', { 'functions/Say.ts': main }, 'functions/Say.ts'],
  ['a function in JavaScript', { 'functions/say.js': main }, 'functions/say.js'],
  ['a JSON file without its function', { 'functions/say.json': '{}' }, 'functions/say.json'],
  ['an unknown need of a function', { 'functions/say-hello.json': '{"secrets":[]}' }, 'secrets'],
  ['an unknown package', { 'functions/say-hello.json': '{"package":"moon"}' }, 'package'],
  [
    'an optional scope',
    { 'app.json': appFile({ optionalScopes: ['crm.objects.deals.read'] }) },
    'optionalScopes',
  ],
  ['a loose file of extensions', { 'extensions/Card.tsx': extend }, 'extensions/Card.tsx'],
  [
    'an extension without extension.json',
    { 'extensions/second/Second.tsx': extend },
    'extensions/second/Second.tsx is an extension',
  ],
  [
    'two entries of one file name',
    {
      'extensions/second/extension.json': extension('second', 'crm-bulk-action', 'First.tsx'),
      'extensions/second/First.tsx': extend,
    },
    'extensions/first and extensions/second both have an entry called "First"',
  ],
  [
    'a second page',
    {
      'extensions/a-page/extension.json': extension('page_a', 'page', 'A.tsx'),
      'extensions/a-page/A.tsx': extend,
      'extensions/b-page/extension.json': extension('page_b', 'page', 'B.tsx'),
      'extensions/b-page/B.tsx': extend,
    },
    'both of type "page"',
  ],
  [
    'a second settings',
    {
      'extensions/a/extension.json': extension('a', 'settings', 'A.tsx'),
      'extensions/a/A.tsx': extend,
      'extensions/b/extension.json': extension('b', 'settings', 'B.tsx'),
      'extensions/b/B.tsx': extend,
    },
    'both of type "settings"',
  ],
  [
    'a uid that is used twice',
    { 'workflow-actions/hello.json': action('say_hello') },
    'uid "say_hello" is used twice',
  ],
  ["the app's own uid", { 'workflow-actions/hello.json': action('the_app') }, '"the_app" is used'],
  ['a uid that HubSpot refuses', { 'workflow-actions/a.json': action('a b') }, '"a b" is no uid'],
  [
    'an action by another name',
    { 'workflow-actions/Act_1.json': action('act') },
    'workflow-actions/Act_1.json',
  ],
  [
    'an action of another type',
    { 'workflow-actions/act.json': action('act').replace('workflow-action', 'card') },
    'workflow-action',
  ],
])('Refuses %s', async (_what, more: Record<string, string>, told) => {
  await expect(project(more)).rejects.toThrow(told);
});

test('a folder that cannot be written is told in a sentence', () => {
  const file = join(root, 'a-file');
  writeFileSync(file, '');
  const args = ['--import', 'tsx', 'scripts/assemble.ts', join(file, 'dist')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const why = `${join(file, 'dist')} lies in something that is no folder.`;
  expect([status, stderr]).toEqual([1, `The app could not be assembled: ${why}\n`]);
});
