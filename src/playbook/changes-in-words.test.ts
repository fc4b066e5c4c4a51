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
    ['messages: The ending in writing, subject in German: “Zum Ende” is new.'],
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
