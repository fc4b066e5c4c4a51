import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assemble } from './assemble';

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

/** Creates a project with a function and a card; `more` adds or replaces files. */
function project(more: Record<string, string> = {}) {
  const files = {
    'app.json': '{ "uid": "the_app", "type": "app" }',
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
  return assemble({ root, out: join(root, 'dist') });
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

test('A workflow action is copied unchanged', async () => {
  expect(await project({ 'workflow-actions/start-one.json': action('start_one') })).toBe(3);
  expect(read('app/workflow-actions/start-one-hsmeta.json')).toEqual(
    JSON.parse(action('start_one')),
  );
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
