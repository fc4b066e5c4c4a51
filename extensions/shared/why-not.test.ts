import { stepById } from '../../src/playbook/book';
import { whyNotInWords } from './why-not';

test('a gate that holds names its steps', () =>
  expect(whyNotInWords({ why: 'stage_is_held', steps: ['meet_client'] })).toBe(
    `Some steps of this stage are left. Finish or waive them first. Left: ${stepById('meet_client', {}).title}.`,
  ));

test('what only acts on many companies have is said too', () =>
  expect(whyNotInWords({ why: 'worked_on' })).toContain('Somebody worked on it since'));
