import { problemsOf } from './problems';

const card = (uid: string, entrypoint = `/app/cards/${uid}.js`) => ({
  uid,
  type: 'card',
  config: { entrypoint },
});
const address = 'https://www.example.com/hs/serverless/relterm/manage';

test('A project that is in order has no problem', () => {
  const components = [{ uid: 'app', type: 'app', config: {} }, card('a'), card('b')];
  const variables = ['RELTERM_MANAGE_URL'];
  expect(problemsOf({ components, variables }, { RELTERM_MANAGE_URL: address })).toEqual([]);
});

test('Names that are used twice, and what there may be one of, are named', () => {
  const page = (uid: string) => ({ uid, type: 'page', config: {} });
  const components = [
    card('a', '/app/cards/Card.js'),
    card('a', '/app/x/card.js'),
    page('p'),
    page('q'),
  ];
  expect(problemsOf({ components, variables: [] }, {})).toEqual([
    'The uid "a" is used twice.',
    'Two components have an entry called "card.js".',
    'There is more than one component of type "page".',
  ]);
});

test.each([
  [undefined, /is not known: say --domain/],
  ['http://www.example.com', /is no https/],
  ['https://${DOMAIN}/manage', /is not filled in/],
  ['www.example.com', /is no https/],
])('The address %s is not complete', (given, says) => {
  const variables = ['RELTERM_MANAGE_URL'];
  const addresses: Record<string, string> = given ? { RELTERM_MANAGE_URL: given } : {};
  const [problem] = problemsOf({ components: [], variables }, addresses);
  expect(problem).toMatch(says);
});
