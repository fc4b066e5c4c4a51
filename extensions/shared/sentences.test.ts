import { sentenceOf } from './sentences';

test('what an account lacks is named, at most five of it', () => {
  const lacks = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(sentenceOf({ code: 'not_provisioned', lacks })).toBe(
    'HubSpot lacks a, b, c, d, e and 2 more. An admin runs: npm run provision -- apply',
  );
});

test('an option that was removed is told with its property', () => {
  expect(sentenceOf({ code: 'option_gone', lacks: ['stated_reason'] })).toContain(
    '(property stated_reason)',
  );
});
