import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptionNames } from '../../sandbox/api/switches/assumption-names';
import { checks } from '../../scripts/doctor/checks';
import { listed, withList } from '../../scripts/doctor/listed';

/** `npm run doctor -- --list` writes the list. */
test('README lists what doctor looks at', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(text).toBe(withList(text, listed()));
});

test('Every file that says that something is unverified rests on a check, and no other is named', () => {
  const files = ['src', 'functions', 'extensions', 'scripts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^scripts\/doctor/.test(path))
    .filter((path) => /unverified|values inferred|is inferred/i.test(readFileSync(path, 'utf8')));
  const named = new Set(checks.flatMap((check) => check.files ?? []));
  expect([...named].sort()).toEqual(files.sort());
});

test('Each check has an id of its own, and says what to do', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  const short = checks.filter(({ means, todo }) => means.length < 10 || todo.length < 7);
  expect(short).toEqual([]);
});

test('What the sandbox can make false is a check that stops a part of the app', () => {
  const stopping = checks.filter(({ stops }) => stops).map(({ id }) => id);
  expect(stopping).toEqual(expect.arrayContaining(assumptionNames));
});
