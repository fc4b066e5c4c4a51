import { readFileSync } from 'node:fs';
import { NOT_DRAWN } from './not-drawn';
import { components, DRAWN } from './table';

const source = readFileSync(
  'node_modules/@hubspot/ui-extensions/dist/shared.synced/remoteComponents.synced.js',
  'utf8',
);
const sdk = [...source.matchAll(/createAndRegisterRemote\w+Component\('(\w+)'/g)].map(
  ([, name]) => name,
);

test("Every component of HubSpot's SDK is drawn or shows as not drawn, and no other", () => {
  expect(sdk.length).toBeGreaterThan(100);
  expect(Object.keys(components).sort()).toEqual([...sdk].sort());
});

test('No component is both drawn and not drawn', () => {
  expect(NOT_DRAWN.filter((name) => name in DRAWN)).toEqual([]);
});
