import { companyLink, isLinkTo, recordLink } from './company-link';

const link = companyLink({ uiDomain: 'app-eu1.hubspot.com', portalId: 12 }, '7');

test("a company's address is of the account's own domain", () =>
  expect(link).toBe('https://app-eu1.hubspot.com/contacts/12/record/0-2/7'));

test('without domain or portal there is no address', () => {
  expect(companyLink({ portalId: 12 }, '7')).toBeUndefined();
  expect(companyLink({ uiDomain: 'app.hubspot.com' }, '7')).toBeUndefined();
});

test.each([
  [link, '7', true],
  [link, '8', false],
  ['', '7', false],
  ['javascript:alert(1)//contacts/12/record/0-2/7', '7', false],
  [`${link}1`, '7', false],
])('%j is the address of company %s: %s', (text, id, is) => expect(isLinkTo(text, id)).toBe(is));

test.each([
  ['of its company', link, 'https://app-eu1.hubspot.com/contacts/12/record/2-99/31'],
  ['of none', null, undefined],
  ['that somebody typed', 'https://elsewhere.example/contacts/12/record/0-2/7', undefined],
])('the address of a record comes from that %s', (_, companyAddress, address) => {
  expect(recordLink(companyAddress, '2-99', '31')).toBe(address);
});
