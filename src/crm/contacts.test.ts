import { contactsOf } from './contacts';

const found = (properties: Record<string, string | null>) => ({ id: '5', properties });

test.each([
  [{ hs_email_optout: 'true' }, 'unsubscribed'],
  [{ hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER' }, 'bounced'],
  [{ hs_email_bad_address: 'true' }, 'bounced'],
  [{ hs_email_quarantined: 'true' }, 'quarantined'],
  [{ hs_email_optout: 'true', hs_email_bad_address: 'true' }, 'unsubscribed'],
  [{ hs_email_optout: 'false', hs_email_hard_bounce_reason_enum: '' }, undefined],
  [{ hs_email_optout: null }, undefined],
] as const)('a contact with %j has the e-mail state %s', (properties, expected) => {
  expect(contactsOf([found({ firstname: 'Ada', ...properties })])[0]?.noEmail).toBe(expected);
});

test.each([
  ['fr', 'fr'],
  ['de-at', 'de'],
  ['pl', undefined],
  [null, undefined],
] as const)(
  'a contact whose language in HubSpot is %s is written to in %s',
  (hs_language, language) => {
    expect(contactsOf([found({ firstname: 'Ada', hs_language })])[0]?.language).toBe(language);
  },
);

test('a contact without a name is shown by e-mail address, and one without either by its id', () => {
  const all = contactsOf([
    found({ email: 'zoe@client.example', jobtitle: 'Director' }),
    found({ firstname: 'Ada', lastname: 'Marsh', email: 'ada@client.example' }),
    found({}),
  ]);
  expect(all).toEqual([
    { id: '5', name: 'Ada Marsh', hint: 'ada@client.example' },
    { id: '5', name: 'Contact 5', hint: '', unnamed: true },
    { id: '5', name: 'zoe@client.example', hint: 'Director', unnamed: true },
  ]);
});
