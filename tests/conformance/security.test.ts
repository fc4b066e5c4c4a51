import { readFileSync } from 'node:fs';
import { functionNames, functions } from '../../src/api/functions';

test('docs/security.md lists each function that takes ids, and no other', () => {
  const rows = readFileSync('docs/security.md', 'utf8').matchAll(/^\| `(\w+)` /gm);
  const named = [...rows].map(([, name]) => name);
  expect(named.sort()).toEqual(functionNames.filter((name) => functions[name].many).sort());
});
