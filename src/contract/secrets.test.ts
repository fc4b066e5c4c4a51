import { looksLikeSecret } from './secrets';

test.each([
  'The password: hunter2!',
  'pwd=hunter2',
  'Passwort: Sommer2027',
  'API key = 8f14e45f',
  'the access token is abcd1234',
  '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
  'AKIAIOSFODNN7EXAMPLE',
  `ghp_${'a1'.repeat(15)}`,
  `sk_live_${'4e'.repeat(12)}`,
  'Authorization: Bearer abcdef0123456789abcdef',
  `eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.${'x'.repeat(20)}`,
  'postgres://admin:hunter2@db.example/main',
  'd41d8cd98f00b204e9800998ecf8427e',
])('%j is refused', (text) => expect(looksLikeSecret(text)).toBe(true));

test.each([
  'We hand the passwords over by their password manager.',
  'Password manager entry "Nordlicht", shared with Mr Berg.',
  'Our access key holder is Mia.',
  'The password is changed on their side.',
  'The access key is returned.',
  'Secret: none',
  'Api key is revoked.',
  'The secret of a good ending is to say thank you.',
  'Invoices 1042 and 1057, EUR 4,200.00 in all.',
  'See https://example.com/docs/3f2a9c4b8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a',
  'IBAN DE89 3704 0044 0532 0130 00',
  'Donaudampfschifffahrtsgesellschaftskapitaen',
  'mia.moser@nordlicht.example',
  '',
])('%j is fine', (text) => expect(looksLikeSecret(text)).toBe(false));
