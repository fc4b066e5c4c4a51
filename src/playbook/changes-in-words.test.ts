import type { PlaybookChanges } from './changes';
import { differences } from './changes-in-words';
import { freeOwnId, withMessage, withStep } from './edit-changes';

const words = (from: PlaybookChanges, to: PlaybookChanges) =>
  differences(from, to).map(({ part, words: said }) => `${part}: ${said}`);
const hold = {
  id: 'own_1',
  stage: 'feedback',
  title: 'Ask legal',
  guidance: 'Write to legal.',
  doneWhen: 'Legal has answered.',
  evidence: { kind: 'none' },
  due: { anchor: 'start', workingDays: 3 },
  waiver: 'never',
} as const;

test('the same playbook has no differences, also where a change says what is built in', () => {
  expect(words({}, {})).toEqual([]);
  expect(words({}, { usualDays: { feedback: 15 } })).toEqual([]);
});

test.each<[PlaybookChanges, string[]]>([
  [
    { steps: { exit_survey: { title: 'Ask them', off: true } } },
    [
      'steps: “Send the exit survey”: off instead of on.',
      'steps: “Send the exit survey”, name: “Ask them” instead of “Send the exit survey”.',
    ],
  ],
  [{ usualDays: { feedback: 9 } }, ['days: Usual days in “Feedback”: 9 instead of 15.']],
  [
    { words: { de: { messages: { announcement: { subject: 'Zum Ende' } } } } },
    [
      'messages: The ending in writing, subject in German: “Zum Ende” instead of “Das Ende unserer Zusammenarbeit mit {{company_name}}”.',
    ],
  ],
  [
    { survey: { languages: ['en', 'de', 'fr'], off: ['handling'] } },
    [
      'survey: The survey in Spanish: off instead of on.',
      'survey: The question “How we handled the ending”: off instead of on.',
    ],
  ],
  [{ brand: { name: 'North' } }, ['brand: Name: North is new.']],
  [
    { managers: { ofTeams: [{ team: '5', manager: '11' }] } },
    ['managers: Manager of team 5: “owner 11” is new.'],
  ],
  [
    { alternatives: { pause: { off: true } } },
    ['alternatives: “A pause until a fixed day”: off instead of on.'],
  ],
  [
    { ownReasonDetails: [{ id: 'own_1', reason: 'cost', label: 'Fees' }] },
    ['reasons: A reason of “Cost”: Fees is new.'],
  ],
])('%j differs from what is built in', (changes, expected) => {
  expect(words({}, changes)).toEqual(expected);
  expect(words(changes, {})).toHaveLength(expected.length);
});

test('an own step that is new is one line', () => {
  expect(words({}, { ownSteps: [hold] })).toEqual([
    'steps: The step “Ask legal” in “Feedback”: added.',
  ]);
  expect(words({ ownSteps: [hold] }, {})).toEqual([
    'steps: The step “Ask legal” in “Feedback”: taken away.',
  ]);
});

test('an own step without a name is told as one', () => {
  expect(words({}, { ownSteps: [{ ...hold, title: ' ' }] })).toEqual([
    'steps: The step “without a name” in “Feedback”: added.',
  ]);
});

test('managers and what a step asks for are told in words', () => {
  const managers: PlaybookChanges = { managers: { ofTeams: [{ team: '5', manager: '11' }] } };
  const names = { teams: { 5: 'North' }, owners: { 11: 'Ann Able' } };
  expect(differences({}, managers, names)).toEqual([
    { part: 'managers', words: 'Manager of North: “Ann Able” is new.' },
  ]);
  const evidence = {
    kind: 'choice',
    label: 'Result',
    options: [{ id: 'a', label: 'Fine' }],
  } as const;
  expect(
    words({ ownSteps: [hold] }, { ownSteps: [{ ...hold, evidence, waiver: 'legal' }] }),
  ).toEqual([
    'steps: “Ask legal”, what it asks for: “a choice: Result: Fine” instead of nothing.',
    'steps: “Ask legal”, who may waive it: Legal instead of nobody.',
  ]);
});

test('a contact that is planned on another day is told with its day', () => {
  const followUp = { when: { after: 'end', months: 2 }, channel: 'phone', about: 'Hello' } as const;
  expect(words({ cadences: { now_and_then: [followUp] } }, {})[0]).toBe(
    'cadences: “Now and then”, contact 1: “How things are, 3 months after the end, E-mail, Check-in after three months” instead of “Hello, 2 months after the end, Call”.',
  );
});

test('what is changed is named as people know it, with what was there before', () => {
  const changes: PlaybookChanges = {
    ownSteps: [hold],
    approvals: { approvers: ['7'], close: true, waive: ['own_1'] },
    words: { en: { messages: { announcement: { body: { accept: 'We accept it.' } } } } },
    survey: { words: { en: { questions: { main_reason: 'Why?' }, texts: { intro: 'Hello.' } } } },
    holidays: { country: 'DE', region: 'BY', days: {} },
  };
  const told = words({ ownSteps: [hold] }, changes);
  expect(told).toEqual([
    expect.stringMatching(
      /^messages: The ending in writing, a paragraph in English: “We accept it\.” instead of “.+”\.$/,
    ),
    expect.stringMatching(/^survey: The survey, a text in English: “Hello\.” instead of “.+”\.$/),
    expect.stringMatching(
      /^survey: The survey, the question “.+” in English: “Why\?” instead of “.+”\.$/,
    ),
    'days: Public holidays: “Germany, BY” instead of none.',
    'approvals: Who may approve: “user 7” is new.',
    'approvals: Approval of a close: asked for from now on.',
    'approvals: Approval of waiving “Ask legal”: asked for from now on.',
  ]);
  expect(words(changes, { ownSteps: [hold] })).toContain(
    'approvals: Approval of a close: no longer asked for.',
  );
});

test('of two long texts the place is shown where they differ', () => {
  const long =
    'We are writing to you about the end of our work together, as it was agreed by both of us';
  const to = { ...hold, guidance: `${long} in May.` };
  expect(
    words({ ownSteps: [{ ...hold, guidance: `${long} in June.` }] }, { ownSteps: [to] }),
  ).toEqual([
    'steps: “Ask legal”, guidance: “… agreed by both of us in May.” instead of “… agreed by both of us in June.”.',
  ]);
});

test('what is set back leaves nothing behind', () => {
  const step = withStep({}, 'exit_survey', 'title', 'Ask them');
  expect(step).toEqual({ steps: { exit_survey: { title: 'Ask them' } } });
  expect(withStep(step, 'exit_survey', 'title', undefined)).toEqual({});
  const place = { language: 'de', message: 'announcement', key: 'thanks' } as const;
  expect(withMessage(withMessage({}, place, 'Danke'), place, undefined)).toEqual({});
});

test('an id that any version used is not given again', () => {
  expect(freeOwnId('ownSteps', [{ ownSteps: [hold] }, {}])).toBe('own_2');
});
