import { fromRules, toRules, withObject } from './switch-words';

test('Required properties are typed as object.property, and what has no dot is left out', () => {
  const rules = { companies: ['city', 'zip'], contacts: ['email'] };
  const words = ['companies.city', 'companies.zip', 'contacts.email'];
  expect(fromRules(rules)).toEqual(words);
  expect(toRules([...words, 'nonsense', '.x'])).toEqual(rules);
});

test('An object goes and comes back, and others stay as they are', () => {
  expect(withObject({ contracts: 404 }, 'invoices', '403')).toEqual({
    contracts: 404,
    invoices: 403,
  });
  expect(withObject({ contracts: 404, invoices: 403 }, 'invoices', '')).toEqual({ contracts: 404 });
});
