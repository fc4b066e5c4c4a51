import { evidenceField, ownerField, storedEvidenceField } from './fields';

const evidence = [
  { kind: 'note', text: 'The password: hunter2!' },
  { kind: 'link', url: 'https://admin:hunter2@db.example' },
  { kind: 'form', values: { terms: '<b>Typed in HubSpot</b>' } },
];

test.each(evidence)('%j is refused when it is typed', (typed) =>
  expect(evidenceField.safeParse(typed).success).toBe(false),
);

test.each(evidence)('%j is shown when it is in HubSpot already', (stored) =>
  expect(storedEvidenceField.parse(stored)).toEqual(stored),
);

test('a name from HubSpot is not refused as a secret', () => {
  const owner = { id: '1', name: 'anna.long-local-part+with-numbers-0123456789@x.example' };
  expect(ownerField.parse(owner)).toEqual(owner);
});
