import { calendarDate } from '../calendar/calendar-date';
import { openOffboarding } from '../offboarding/testing';
import { reasonIds } from '../playbook/lookup';
import { languages, surveyText, surveyWords } from '../playbook/survey-languages';
import { questionById, allSurveyQuestions } from '../playbook/survey-lookup';
import { escapeHtml } from '../messages/html';
import { markup } from './html';
import { languageFor } from './language';
import { busyPart, closedPart, questionsPart, thanksPart } from './page';

const link = {
  number: 2,
  madeOn: calendarDate('2027-03-01'),
  expiresOn: calendarDate('2027-04-30'),
};
const by = { id: 'client', name: 'the client' };
const mark = { by, at: '2027-03-05T10:00:00.000Z', requestId: 'd' };
const answers = { source: 'client', times: 3, firstAt: mark.at, mark } as const;
const shown = { link, token: '9001.2.20270430.x', random: () => 0.5, zone: 'Europe/Berlin' };
const page = (language: (typeof languages)[number], changes = {}) =>
  questionsPart({ ...shown, language, offboarding: openOffboarding(changes) }).html;

test.each([
  [undefined, undefined, 'en'],
  [undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'tlh;q=0.9,es;q=0.5,fr;q=0.7', 'fr'],
  [undefined, 'ja,zh;q=0.9', 'en'],
  [undefined, 'fr;q=0,es;q=0.1', 'es'],
  ['fr', 'de', 'fr'],
  ['tlh', 'de', 'de'],
  ['', ';;,q=,', 'en'],
])('asked for %p by a browser that takes %p, the page speaks %s', (asked, accepted, language) => {
  expect(languageFor(asked, accepted)).toBe(language);
});

test('every sign that could open a tag or end an attribute is escaped, once', () => {
  expect(escapeHtml(`<a href="x" onclick='y'>&amp;`)).toBe(
    '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;',
  );
  const inner = markup`<b>${'<i>'}</b>`;
  expect(markup`<p title="${'"'}">${[inner, false, undefined]}</p>`.html).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b></p>',
  );
});

test.each(languages)('in %s every question is asked and nothing is left open', (language) => {
  const html = page(language);
  for (const { id } of allSurveyQuestions)
    expect(html).toContain(escapeHtml(surveyWords({ language }, id)));
  for (const part of [
    thanksPart({ language }, link),
    closedPart({ language }),
    busyPart({ language }),
  ]) {
    expect(`${html}${part.html}`).not.toMatch(/\{\{|undefined|\[object/);
  }
  expect(html).not.toMatch(/<script|on\w+=|https?:/);
});

test('the reasons come in an order of chance, and the one that fits nothing comes last', () => {
  const order = (lots: number[]) => {
    const offboarding = openOffboarding();
    const chance = () => lots.shift() ?? 0;
    const { html } = questionsPart({ ...shown, random: chance, language: 'en', offboarding });
    return [...html.matchAll(/name="main_reason" value="(\w+)"/g)].map(([, id]) => id);
  };
  const lots = reasonIds.slice(1).map((_, index) => index);
  const up = order([...lots]);
  const down = order([...lots].reverse());
  expect(down.slice(0, -1)).toEqual(up.slice(0, -1).reverse());
  expect([up.at(-1), down.at(-1)]).toEqual(['other', 'other']);
  const question = questionById('main_reason');
  expect(up).toHaveLength(question.kind === 'choice' ? question.options.length : 0);
});

test('what was answered through this link is filled in, and nothing of another link', () => {
  const values = { work_again: 'maybe', would_have_changed: '</textarea><script>' };
  const own = page('en', { survey: { link, answers: { ...answers, values, link: 2 } } });
  expect(own).toContain('You answered on 5 March 2027.');
  expect(own).toContain('value="maybe" checked');
  expect(own).toContain('\n&lt;/textarea&gt;&lt;script&gt;</textarea>');
  const other = page('en', { survey: { link, answers: { ...answers, values, link: 1 } } });
  expect(other).not.toMatch(/checked|textarea&gt;|You answered/);
  expect(other).toContain('data-times="3"');
});

test.each(languages)(
  'the introduction in %s counts no questions, as a team may leave some out',
  (language) => {
    expect(surveyText({ language }, 'intro')).not.toMatch(
      /(three|four|five|vier|fünf|quatre|cinq|cuatro|cinco|\d) (questions|fragen|preguntas)/i,
    );
  },
);
