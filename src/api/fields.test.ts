import {
  calendarDateField,
  evidenceField,
  oneLine,
  ownerField,
  storedEvidenceField,
  text,
} from './fields';

const evidence = [
  { kind: 'note', text: `The key: ghp_${'a1'.repeat(18)}` },
  { kind: 'link', url: 'https://admin:hunter2@db.example' },
  { kind: 'form', values: { terms: `ghp_${'a1'.repeat(18)}` } },
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

test.each([
  ['markup is text', '<script>alert(1)</script> & Q3<Q2', '<script>alert(1)</script> & Q3<Q2'],
  ["a word processor's line breaks are line breaks", 'One\u000bTwo\u000cThree', 'One\nTwo\nThree'],
  ['signs that nobody sees are left out', ' a\u0000b\u0007 ', 'ab'],
])('%s', (_, typed, kept) => expect(text(100).parse(typed)).toBe(kept));

test('a subject has one line', () => {
  expect(oneLine(40).parse(' The end\r\n of  our\u2028work ')).toBe('The end of our work');
  expect(oneLine(40).safeParse(' \n ').success).toBe(false);
});

test.each([
  ['2027-02-28', undefined],
  ['1900-01-01', undefined],
  ['2199-12-31', undefined],
  ['2200-01-01', 'date_out_of_range'],
  ['9999-12-31', 'date_out_of_range'],
  ['0001-01-01', 'date_out_of_range'],
  ['2027-02-30', 'Invalid input'],
  [20270228, 'Invalid input'],
])('the day %p is taken, or refused as %p', (day, refusal) =>
  expect(calendarDateField.safeParse(day).error?.issues[0]?.message).toBe(refusal),
);
