import {
  alternativeById,
  cadenceFor,
  guidanceOf,
  reasonDetailsFor,
  stepById,
  stepIdsOf,
  stepsOfStage,
  usualDaysOf,
} from './book';
import { changesProblems } from './changes-soundness';
import type { OwnStep, PlaybookChanges } from './changes';

const hold: OwnStep = {
  id: 'own_1',
  stage: 'agreements',
  title: 'Ask legal for a hold',
  guidance: 'Write to legal. Wait for their answer.',
  doneWhen: 'Legal has answered.',
  evidence: { kind: 'note', label: 'What legal said' },
  due: { anchor: 'stage', workingDays: 3 },
  waiver: 'never',
};
const by = (changes: PlaybookChanges) => ({ playbook: { version: 1, changes } });

test('a step of their own is last in its stage, with its due date and what it asks', () => {
  const o = by({ ownSteps: [hold] });
  expect(stepsOfStage('agreements', o).at(-1)).toMatchObject(hold);
  expect(stepIdsOf(o)).toContain('own_1');
  expect(stepIdsOf({})).not.toContain('own_1');
});

test('a step that is switched off applies to no offboarding of that version', () => {
  const o = by({ steps: { exit_interview: { off: true } } });
  expect(stepIdsOf(o)).not.toContain('exit_interview');
  expect(stepIdsOf({})).toContain('exit_interview');
  expect(stepById('exit_interview', o).title).toBe(stepById('exit_interview', {}).title);
});

test('what a team wrote takes the place of the built-in words, for every reason', () => {
  const changes = { steps: { meet_client: { title: 'Call them', guidance: 'Ring. Listen.' } } };
  const ending = { initiator: 'us', statedReason: { id: 'our_decision' } };
  expect(stepById('meet_client', by(changes)).title).toBe('Call them');
  expect(guidanceOf('meet_client', { ...ending, ...by(changes) })).toBe('Ring. Listen.');
  expect(guidanceOf('meet_client', ending)).not.toBe('Ring. Listen.');
});

test('days, second-level reasons, alternatives and follow-ups are those of the version', () => {
  const book = by({
    usualDays: { feedback: 9 },
    reasonDetails: { cost_budget_cut: { off: true } },
    ownReasonDetails: [{ id: 'own_1', reason: 'cost', label: 'Currency fell' }],
    alternatives: { pause: { label: 'A rest' } },
    cadences: { stay_close: [] },
  });
  expect(usualDaysOf('feedback', book)).toBe(9);
  const details = reasonDetailsFor('cost', book).map(({ id }) => id);
  expect(details).toContain('own_1');
  expect(details).not.toContain('cost_budget_cut');
  expect(alternativeById('pause', book)).toMatchObject({ label: 'A rest', turnsInto: 'paused' });
  expect(cadenceFor('client', 'cost', book).followUps).toEqual([]);
  expect(cadenceFor('client', 'cost', {}).followUps).not.toEqual([]);
});

test('a due date moves, and one by the contract only while no contract is known', () => {
  const moved = by({
    steps: { meet_client: { workingDays: 9 }, stop_renewal: { workingDays: 9 } },
  });
  expect(stepById('meet_client', moved).due).toMatchObject({ workingDays: 9 });
  const built = stepById('stop_renewal', {}).due;
  expect(stepById('stop_renewal', moved).due).toEqual({
    ...built,
    otherwise: { ...('otherwise' in built && built.otherwise), workingDays: 9 },
  });
});

test('nothing changed is the built-in playbook', () => {
  expect(stepIdsOf(by({}))).toEqual(stepIdsOf({}));
});

test.each<[string, PlaybookChanges, string]>([
  [
    'a stage without a step',
    {
      steps: Object.fromEntries(
        stepsOfStage('feedback', {}).map(({ id }) => [id, { off: true as const }]),
      ),
    },
    'would have nothing to do',
  ],
  ['two steps of one name', { ownSteps: [{ ...hold, title: 'Meet the client' }] }, 'Two steps'],
  ['one id twice', { ownSteps: [hold, { ...hold, title: 'Another' }] }, 'the id own_1'],
  [
    'a step that waits for an answer of one that is off',
    { steps: { review_terms: { off: true } } },
    'Switch both off',
  ],
  [
    'a follow-up by an unknown way',
    {
      cadences: { stay_close: [{ when: { after: 'end', months: 1 }, channel: 'owl', about: 'x' }] },
    },
    'a way that is not known',
  ],
])('%s is found before it is published', (_what, changes, words) => {
  expect(changesProblems(changes).join(' ')).toContain(words);
  expect(changesProblems({})).toEqual([]);
});
