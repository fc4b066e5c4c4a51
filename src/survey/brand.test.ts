import { openOffboarding } from '../offboarding/testing';
import { draftMessage } from '../messages/draft';
import { calendarDate } from '../calendar/calendar-date';
import type { Brand, PlaybookChanges } from '../playbook/changes';
import { surveyWords } from '../playbook/survey-languages';
import { isLight, lookOf } from './brand';
import { languageFor } from './language';
import { questionsPart } from './page';

const brand: Brand = {
  name: 'Nord <Agency>',
  logo: 'https://cdn.example.com/logo.png',
  colour: '#0b3d91',
  contact: '+49 30 1234',
  privacyNotice: 'https://example.com/privacy',
  replyTo: 'hello@example.com',
};
const by = (changes: PlaybookChanges) => ({ playbook: { version: 1, changes } });
const link = {
  number: 1,
  madeOn: calendarDate('2027-03-01'),
  expiresOn: calendarDate('2027-04-30'),
};
const page = (changes: PlaybookChanges, language: 'en' | 'de' = 'en') =>
  questionsPart({
    link,
    token: 't',
    random: () => 0.5,
    zone: 'Europe/Berlin',
    language,
    offboarding: openOffboarding(by(changes)),
  });

test('the page says who asks, how to reach them, and where their privacy notice is', () => {
  const { html, look } = page({ brand });
  expect(html).toContain('<span>Nord &lt;Agency&gt;</span>');
  expect(html).toContain('<img src="https://cdn.example.com/logo.png" alt="">');
  expect(html).toContain('href="mailto:hello@example.com"');
  expect(html).toContain('href="https://example.com/privacy"');
  expect(look).toEqual({
    colour: '#0b3d91',
    onColour: '#fff',
    logoOrigin: 'https://cdn.example.com',
  });
  expect(lookOf({})).toEqual({});
});

test.each([
  ['#ffff00', true],
  ['#ffffff', true],
  ['#0b3d91', false],
  ['#000000', false],
])('black is easier to read than white on %s: %p', (colour, light) => {
  expect(isLight(colour)).toBe(light);
});

test('a question that a team leaves out is not asked, and its own words are', () => {
  const changes: PlaybookChanges = {
    survey: {
      off: ['work_again'],
      languages: ['de', 'en'],
      words: { de: { questions: { handling: 'Wie ging das Ende?' } } },
    },
  };
  const { html } = page(changes, 'de');
  expect(html).not.toContain(surveyWords({ language: 'de' }, 'work_again'));
  expect(html).toContain('Wie ging das Ende?');
  expect(html).not.toContain('lang="fr"');
});

test('a language that is not offered gives way to the first that is', () => {
  expect(languageFor('fr', 'fr,de;q=0.5', ['de', 'en'])).toBe('de');
  expect(languageFor(undefined, 'fr', ['es', 'en'])).toBe('es');
});

test('a letter has the words of the team, and closes with who sends it', () => {
  const changes: PlaybookChanges = {
    brand,
    words: { de: { messages: { thank_you: { subject: 'Danke für alles' } } } },
  };
  const draft = (language: 'en' | 'de') =>
    draftMessage('thank_you', {
      initiator: 'client',
      reason: 'cost',
      facts: { sender_name: 'Mia Moser' },
      isOver: true,
      language,
      ...by(changes),
    });
  expect(draft('de').subject).toBe('Danke für alles');
  expect(draft('en').subject).not.toBe('Danke für alles');
  expect(draft('de').body).toMatch(/Mia Moser\nNord <Agency>\n\+49 30 1234\nhello@example.com$/);
});
