import { contractField } from '../../src/api/contract-terms-field';
import { contractDates } from '../../src/calendar/contract-dates';
import type { ContractTerms } from '../../src/calendar/contract-terms';
import { makeRandom } from '../../src/calendar/testing-random';
import { deadlineFor } from '../../src/calendar/wished-end';
import { main as startOffboarding } from '../../functions/one-company/start-offboarding';
import { main as updateContract } from '../../functions/one-company/update-contract';
import { openAccount, rep, stopClock } from '../account';
import { worstSituation, worstTerms } from './worst-terms';

/** Random terms with some ten amendments. */
function manyAmendments(seed: number): ContractTerms {
  const random = makeRandom(seed);
  const days = new Set<string>();
  const amendments = Array.from({ length: 14 }, () => random.terms({ amendments: true }))
    .flatMap((terms) => terms.amendments)
    .filter(({ on }) => !days.has(on) && days.add(on));
  return { ...random.terms(), amendments };
}

const isAccepted = (terms: ContractTerms) =>
  contractField.safeParse({ terms }).success && contractDates(terms, worstSituation).ok;
const random = Array.from({ length: 200 }, (_, seed) => manyAmendments(seed)).filter(isAccepted);
const terms = Object.entries(worstTerms);

/** Computes what a save computes, of terms that nothing is known of yet. */
function compute(known: ContractTerms) {
  const fresh = structuredClone(known);
  const dates = contractDates(fresh, worstSituation);
  if (dates.ok) deadlineFor(fresh, dates.earliestEnd);
}

/** Counts the dates that are computed meanwhile. */
async function steps(work: () => unknown): Promise<number> {
  const counting = jest.spyOn(Date.prototype, 'toISOString');
  await work();
  const count = counting.mock.calls.length;
  counting.mockRestore();
  return count;
}

function cpu(known: ContractTerms): number {
  const before = process.cpuUsage();
  compute(known);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const print = (name: string, times: number[]) =>
  process.stdout.write(
    `${Math.max(...times)
      .toFixed(1)
      .padStart(6)} ms of CPU: ${name}\n`,
  );

test.each(terms)('%s: the form accepts it, and it takes few steps', async (name, known) => {
  expect(isAccepted(known)).toBe(true);
  print(name, [cpu(known), cpu(known), cpu(known)]);
  expect(await steps(() => compute(known))).toBeLessThan(most);
});

test('random contracts with many amendments take few steps', async () => {
  expect(random.length).toBeGreaterThan(50);
  print(`the slowest of ${random.length} random contracts`, random.map(cpu));
  expect(await steps(() => random.forEach(compute))).toBeLessThan(random.length * most);
});

/** Some 4 µs each before they are compiled, so 60 ms. */
const most = 15_000;

test('one write computes the dates once', async () => {
  stopClock('2026-11-27T09:00:00.000Z');
  const account = await openAccount();
  const meta = { today: '2026-11-27', by: rep };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
    finalServiceDate: '2027-06-30',
  });
  const [, worst] = terms.find(([name]) => name === 'amendments of the term') ?? [];
  if (!worst) throw new Error('Not among the worst terms.');
  const once = await steps(() => compute(worst));
  const parameters = { ...meta, requestId: 'contract', contract: { terms: worst } };
  const whole = await steps(async () => {
    const reply = await account.call('update_contract', updateContract, parameters);
    expect(reply).toMatchObject({ status: 'done', changed: true });
  });
  await account.close();
  expect(whole / once).toBeLessThan(1.6);
});
