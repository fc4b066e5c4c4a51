import * as z from 'zod/mini';
import { isDone } from '../ask';
import { fails, holds, refused, unknown, type Area, type Finding } from '../check';
import type { Looking } from '../looking';
import { mark, withRecord } from '../trial';
import { timeUntil } from '../time-until';

const writers = 20;
const first = `${mark}.1`;
/** How long the doctor waits for something to show, in milliseconds. */
const patience = 60_000;

const valuesField = z.object({ properties: z.record(z.string(), z.nullable(z.string())) });
const foundField = z.object({ total: z.number() });
const historyField = z.object({
  propertiesWithHistory: z.record(z.string(), z.array(z.object({ sourceType: z.string() }))),
});

/** Changes a record by its unique revision, which the call changes too, from as many places as asked. */
const writeAtOnce = (looking: Looking, path: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      looking.ask('PATCH', `${path}/${first}?idProperty=data_revision`, {
        properties: { data_revision: `${mark}.2.${at}`, data_state: String(at) },
      }),
    ),
  );

const trial = (looking: Looking, work: (path: string, id: string) => Promise<Finding>) =>
  withRecord(looking, 'writers', { data_revision: first }, (id, path) => work(path, id));

async function matchesFor(looking: Looking, path: string): Promise<number | undefined> {
  const url = `${path}/${first}?idProperty=data_revision`;
  return timeUntil(looking, patience, async () => (await looking.ask('GET', url)).status === 404);
}

/** What a record is locked by, and what HubSpot makes of values that are written. */
export const written: Area = {
  title: 'Writing',
  checks: [
    {
      id: 'unique-patch',
      assumes: 'A record is changed by a unique property that the same call changes',
      how: 'write',
      stops: true,
      means:
        'The app reads before each change and writes then, with 2 calls more: of two who save in the same moment one can be lost without a word',
      todo: 'npm run provision -- apply --check-writes: the later of the two is told then, with 1 call more for each change',
      look: (looking) =>
        trial(looking, async (path) => {
          const [answer] = await writeAtOnce(looking, path, 1);
          if (answer && isDone(answer)) return holds('Taken');
          return fails(`Answered ${answer?.status}`);
        }),
    },
    {
      id: 'unique-at-once',
      assumes:
        'The old value of a unique property stops matching at the moment of the write: of twenty writers one wins',
      how: 'write',
      stops: true,
      files: ['functions/hubspot/update-record.ts'],
      means:
        'Two who save within the time below can both succeed: where both changed the same, the later stays. What both did is on the timeline',
      todo: 'npm run provision -- apply --check-writes: one of the two is told then, with 1 call more for each change',
      look: (looking) =>
        trial(looking, async (path) => {
          const answers = await writeAtOnce(looking, path, writers);
          const won = answers.filter(isDone).length;
          const stale = won > 0 ? await matchesFor(looking, path) : undefined;
          const seen = `${won} of ${writers} writers succeeded; the old value stopped matching ${
            stale === undefined ? `not within ${patience / 1000} s` : `after ${stale} ms`
          }`;
          if (won === 0) return unknown(`None of ${writers} writers succeeded`);
          return won === 1 ? holds(seen) : fails(seen);
        }),
    },
    {
      id: 'unique-freed',
      assumes: 'The unique value of a deleted record may be used again, or the app frees it first',
      how: 'write',
      files: ['functions/hubspot/many/undo-start.ts'],
      means: 'Nothing: the undo of a start frees the keys before it deletes',
      todo: 'Nothing',
      look: async (looking) => {
        await withRecord(looking, 'freed', {}, () => Promise.resolve());
        return withRecord(looking, 'freed', {}, () => Promise.resolve(holds('Used again at once')));
      },
    },
    {
      id: 'cleared-value',
      assumes: 'A property that was cleared is answered as an empty text or as null',
      how: 'write',
      means: 'A cleared value would be taken for another',
      todo: 'Tell us what was answered',
      look: (looking) =>
        withRecord(looking, 'cleared', { data_state: 'x' }, async (id, path) => {
          await looking.ask('PATCH', `${path}/${id}`, { properties: { data_state: '' } });
          const answer = await looking.ask('GET', `${path}/${id}?properties=data_state`);
          const values = valuesField.safeParse(answer.body).data?.properties;
          if (!values) return refused('Reading it back', answer.status);
          if (!('data_state' in values)) return fails('It is left out');
          const { data_state: state } = values;
          if (state) return fails('It has a value');
          return holds(state === null ? 'null' : 'An empty text');
        }),
    },
    {
      id: 'own-history',
      assumes: 'The history of a value that the app wrote has the source INTEGRATION',
      how: 'write',
      files: ['src/timeline/history-entries.ts', 'functions/workflow/done-before.ts'],
      means:
        'The timeline shows the app’s own writes a second time, as changes by hand; approvals of the app’s own writes would count',
      todo: 'Do not ask for approvals; tell us which source it is',
      look: (looking) =>
        withRecord(looking, 'history', { data_state: 'x' }, async (id, path) => {
          const answer = await looking.ask('GET', `${path}/${id}?propertiesWithHistory=data_state`);
          const versions = historyField.safeParse(answer.body).data?.propertiesWithHistory
            .data_state;
          const source = versions?.[0]?.sourceType;
          if (!source) return refused('History', answer.status);
          return source === 'INTEGRATION' ? holds(source) : fails(source);
        }),
    },
    {
      id: 'search-lag',
      assumes: 'Search shows a new record within a minute',
      how: 'write',
      files: ['extensions/managers-page/search/looks.ts'],
      means: 'The managers’ page shows a change later; the card reads by id and shows it at once',
      todo: 'Load the page again after the time below',
      look: (looking) =>
        withRecord(looking, 'found', { data_state: mark }, async (_, path) => {
          const asked = {
            filterGroups: [
              { filters: [{ propertyName: 'data_state', operator: 'EQ', value: mark }] },
            ],
            limit: 1,
          };
          const ms = await timeUntil(looking, patience, async () => {
            const answer = await looking.ask('POST', `${path}/search`, asked);
            return (foundField.safeParse(answer.body).data?.total ?? 0) > 0;
          });
          return ms === undefined
            ? fails(`Not within ${patience / 1000} s`)
            : holds(`After ${ms} ms`);
        }),
    },
  ],
};
