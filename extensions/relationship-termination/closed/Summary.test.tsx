import { builtInStepIds, type OutcomeId } from '../../../src/playbook/lookup';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

/** The fact's label; the form of a new start has a field of that name. */
const lastDay = '"Last day of service"\n';

async function factsOf(outcome: OutcomeId): Promise<string> {
  const closed = closedAs(withDone(underWay(), ...builtInStepIds), outcome);
  const card = drawCard(fakeApp(asSituation(closed)).serverless);
  await card.until('Stated reason');
  return card.words();
}

test('a last day of service is told only where the service ends', async () => {
  expect(await factsOf('completed')).toContain(lastDay);
  expect(await factsOf('retained')).not.toContain(lastDay);
  expect(await factsOf('withdrawn')).not.toContain(lastDay);
});
