import { clientsFor } from '../../functions/hubspot/clients';
import { playFaults, type Difference } from './run';
import { scenarios, type Scenario } from './scenarios';
import type { HubSpotCall, Way } from './ways';

async function play(
  scenario: Scenario,
  wants: (call: HubSpotCall, way: Way) => boolean,
  uniqueKeys = true,
) {
  const differences: Difference[] = [];
  let played = 0;
  await playFaults([scenario], {
    uniqueKeys,
    wants,
    found: () => undefined,
    played(_, difference) {
      played += 1;
      if (difference) differences.push(difference);
    },
  });
  return { played, differences };
}

const finishes = scenarios.filter(
  ({ function: name, title }) => name === 'update_step' && title === 'finish',
);
const few = ['500, lasting', 'reset, once', 'answer lost, lasting'];

test.each([
  ['with unique keys', true],
  ['with plain keys', false],
])('a step is finished whichever of its writes fails, %s', async (_, uniqueKeys) => {
  const [finish] = finishes;
  if (!finish) throw new Error('No scenario.');
  const isWanted = ({ kind }: HubSpotCall, { name }: Way) => kind === 'write' && few.includes(name);
  const { played, differences } = await play(finish, isWanted, uniqueKeys);
  expect(played).toBe(1 + 4 * few.length);
  expect(differences).toEqual([]);
});

/** Makes a company each time it is sent, so that a repeated one makes two. */
const doubles: Scenario = {
  function: 'none',
  title: 'a write that does not know what it did',
  prepare:
    async ({ api }) =>
    async () => {
      const http = { baseUrl: api.url, token: 'pat-sandbox', retryUntil: 0 };
      const made = { properties: { name: 'Twice' }, associations: [] };
      const { write } = clientsFor(http);
      const done = await write.basic.create('companies', made).then(
        () => true,
        () => false,
      );
      return { says: done ? 'done' : 'failed', again: !done, repair: [] };
    },
};

test('a write that is done twice is told, with what differs', async () => {
  const { differences } = await play(doubles, (_, { name }) => name === 'answer lost, once');
  expect(differences).toMatchObject([
    { way: 'sent twice', call: undefined },
    {
      way: 'answer lost, once',
      call: { method: 'POST', path: '/crm/objects/2026-03/companies' },
      differs: expect.arrayContaining(['+ company "Twice": there']),
    },
  ]);
});
