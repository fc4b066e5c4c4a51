import type { Imported } from './import-companies';
import { tell } from './tell';

const imported: Imported = {
  created: 4950,
  updated: 33,
  refused: [{ line: 17, reason: 'Annual Revenue is not a number: "a lot"' }],
  columns: {
    width: 3,
    columns: [],
    unknown: ['Mood', 'Score'],
    repeated: ['City'],
    readOnly: ['Create Date'],
    translated: false,
  },
  notes: [{ line: 3, reason: 'it has no company name and is known by its domain only' }],
  leftOut: new Map([['Lifecycle Stage', new Map([['Churned', 1200]])]]),
  nobody: new Map([['No owner', 2]]),
  ownersAdded: 1,
};

test('every line refused is told, then what was skipped, then the sum', () => {
  expect(tell(imported)).toEqual([
    'Line 3: it has no company name and is known by its domain only',
    'Line 17: Annual Revenue is not a number: "a lot"',
    'Skipped, as no property of this account: Mood, Score.',
    'Skipped, as an earlier column is the same property: City.',
    'Skipped, as only HubSpot itself sets them: Create Date.',
    'Lifecycle Stage: left out "Churned" (1,200 rows), not among its options here.',
    'Company owner: left out "No owner" (2 rows), nobody of that name or address in this account.',
    '1 owner was added.',
    '4,983 companies: 4,950 created, 33 updated; 1 line refused.',
  ]);
});

test('of many columns that are not known the first are named', () => {
  const unknown = Array.from({ length: 120 }, (_, index) => `Stage ${index}`);
  const lines = tell({ ...imported, columns: { ...imported.columns, unknown } });
  expect(lines[2]).toBe(
    'Skipped, as no property of this account: Stage 0, Stage 1, Stage 2, Stage 3, Stage 4, Stage 5, Stage 6, ' +
      'Stage 7, Stage 8, Stage 9, and 110 more.',
  );
});

test('what there was none of is not told', () => {
  const columns = { ...imported.columns, unknown: [], repeated: [], readOnly: [] };
  const plain = {
    created: 1,
    updated: 0,
    refused: [],
    notes: [],
    leftOut: new Map(),
    nobody: new Map(),
    ownersAdded: 0,
  };
  expect(tell({ ...plain, columns })).toEqual(['1 company: 1 created, 0 updated.']);
});
