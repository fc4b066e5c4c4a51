import { readFileSync } from 'node:fs';
import { mirrorProperties } from '../../src/api/properties-to-send';
import { everyRecordProperty } from '../../src/crm/names';

/** Words in backticks that are no property. */
const others = ['actions', 'automation', 'result', 'message', '…_as_of', 'step_…'];

test('docs/workflows.md names properties that there are', () => {
  const page = readFileSync('docs/workflows.md', 'utf8');
  const named = [...page.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const asked = named.filter((name) => /^[a-z_]+$/.test(name) && !others.includes(name));
  const known: readonly string[] = [...mirrorProperties, ...everyRecordProperty];
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !known.includes(name))).toEqual([]);
});
