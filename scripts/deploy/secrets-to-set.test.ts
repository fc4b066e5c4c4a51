import { secretsToSet } from './secrets-to-set';

const acts = (changes: Partial<Parameters<typeof secretsToSet>[0]>) =>
  secretsToSet({ needed: [], present: [], env: {}, addresses: {}, replaced: [], ...changes });
const survey = 'RELTERM_SURVEY_SECRET';
const client = 'RELTERM_CLIENT_SECRET';
const long = 'x'.repeat(32);

test("The survey's secret stays, unless it is to be replaced", () => {
  const known = { needed: [survey], present: [survey], env: { [survey]: long } };
  expect(acts(known)).toEqual([{ name: survey, act: 'kept' }]);
  expect(acts({ ...known, replaced: [survey] })).toEqual([
    { name: survey, act: 'replaced', value: long },
  ]);
});

test('A client secret that is given replaces the placeholder', () => {
  const [first] = acts({ needed: [client] });
  expect(first).toMatchObject({ act: 'placeholder', value: /^[0-9a-f]{64}$/ });
  const known = { needed: [client], present: [client] };
  expect(acts(known)).toEqual([{ name: client, act: 'kept' }]);
  expect(acts({ ...known, env: { [client]: 'given' } })).toMatchObject([
    { act: 'replaced', value: 'given' },
  ]);
  expect(acts({ ...known, replaced: [client] })).toMatchObject([{ act: 'missing' }]);
});

test.each([
  [survey, 'short', /fewer than 32/],
  ['RELTERM_SURVEY_URL', 'www.example.com', /no https/],
  ['RELTERM_WORKFLOW_V2', 'perhaps', /yes or no/],
  [survey, '', /set RELTERM_SURVEY_SECRET in the environment, 32 or more/],
])('%s is not set to "%s"', (name, value, says) => {
  expect(acts({ needed: [name], env: { [name]: value } })).toMatchObject([
    { act: 'missing', problem: says },
  ]);
});

test('An address on the domain fills a gap, and does not replace a page of one’s own', () => {
  const name = 'RELTERM_SURVEY_URL';
  const addresses = { [name]: 'https://www.example.com/hs/serverless/relterm/survey' };
  expect(acts({ needed: [name], addresses })).toMatchObject([{ act: 'added' }]);
  expect(acts({ needed: [name], addresses, present: [name] })).toMatchObject([{ act: 'kept' }]);
});
