import { builtInStepIds } from '../../src/playbook/lookup';
import { asSituation } from '../shared/testing/decide';
import { closedAs, underWay, withDone } from '../shared/testing/offboardings';
import { doneWords } from './done-words';

const before = asSituation(underWay());
const closed = asSituation(closedAs(withDone(underWay(), ...builtInStepIds), 'completed'));
const done = (...steps: Parameters<typeof withDone>[1][]) =>
  asSituation(withDone(underWay(), ...steps));

test.each([
  ['one step that was finished', before, done('meet_client'), 'Done: Meet the client'],
  [
    'two steps that one act finished',
    before,
    done('meet_client', 'explain_reasons'),
    'Done: Meet the client, Explain the ending',
  ],
  ['a step that was reopened', done('meet_client'), before, 'Reopened: Meet the client'],
  ['a close, in place of what it waived', before, closed, 'Closed: Completed'],
  ['nothing where no step changed', before, before, undefined],
  [
    'nothing of another offboarding',
    before,
    asSituation({ ...underWay(), key: '101-2' }),
    undefined,
  ],
  ['nothing where there was none', { status: 'never' as const, past: [] }, before, undefined],
])('it says %s', (_, was, is, words) => {
  expect(doneWords(was, is)).toBe(words);
});

test('more than three steps are counted', () => {
  expect(doneWords(before, done(...builtInStepIds))).toBe(`Done: ${builtInStepIds.length} steps`);
});
