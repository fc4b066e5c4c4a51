import { reasonIds } from '../playbook/lookup';
import { stepsThatApply } from './applies';

/** The playbook with one additional reason. */
jest.mock('../playbook/playbook', () => {
  const { playbook } =
    jest.requireActual<typeof import('../playbook/playbook')>('../playbook/playbook');
  const added = { id: 'merger', label: 'Merger', guidance: 'Ask. Listen.', details: [] };
  return { playbook: { ...playbook, reasons: [...playbook.reasons, added] } };
});

test('a reason added to the playbook loses no step', () => {
  const [added] = reasonIds.slice(-1);
  expect(added).toBe('merger');
  const stepsFor = (id: (typeof reasonIds)[number]) =>
    stepsThatApply({ initiator: 'client', statedReason: { id } });
  expect(stepsFor(added ?? 'other')).toEqual(
    expect.arrayContaining(['stop_renewal', 'suggest_alternatives']),
  );
  expect(stepsFor(added ?? 'other')).toEqual(stepsFor('cost'));
});
