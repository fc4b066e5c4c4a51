import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { answersOf, splitWhereRefused } from './batch-answers';
import type { BatchRead, Gathering, ObjectClients } from './object-clients';
import { throwOnPartialResults } from './partial-results';

type Found = objects.SimplePublicObject;
type Update = objects.SimplePublicObjectBatchInput;
type Create = objects.SimplePublicObjectBatchInputForCreate;

/**
 * HubSpot's calls, gathered into batches: a call on one record returns or throws what it would alone. `kind` tells clients apart
 * whose calls are not to be mixed. Reading a record with its associations, and pages, are not gathered.
 */
export function gatheredClients(
  { basic, batch }: ObjectClients,
  kind: string,
  gather: Gathering,
): ObjectClients {
  const update = (type: string, input: Update): Promise<Found> =>
    gather.load<Update, Found>(`${kind} update ${type}`, input, (inputs) =>
      splitWhereRefused(inputs, async (some) =>
        answersOf(some, await batch.update(type, { inputs: traced(some) })),
      ),
    );
  const create = (type: string, input: Create): Promise<Found> =>
    gather.load<Create, Found>(`${kind} create ${type}`, input, (inputs) =>
      splitWhereRefused(inputs, async (some) =>
        answersOf(some, await batch.create(type, { inputs: traced(some) })),
      ),
    );
  const archive = (type: string, id: string): Promise<void> =>
    gather.load(`${kind} archive ${type}`, id, async (ids) => {
      await batch.archive(type, { inputs: ids.map((one) => ({ id: one })) });
      return ids.map(() => undefined);
    });
  const all = async <I>(inputs: readonly I[], one: (input: I) => Promise<Found>) => ({
    results: await Promise.all(inputs.map(one)),
  });
  return {
    basic: {
      getById: basic.getById.bind(basic),
      getPage: basic.getPage.bind(basic),
      create: (type, input) => create(type, input),
      update: (type, id, { properties }, idProperty) =>
        update(type, { id, properties, ...(idProperty && { idProperty }) }),
      archive: (type, id) => archive(type, id),
    },
    batch: {
      read: (type, asked) => readEach(type, asked, batch, kind, gather),
      create: (type, { inputs }) => all(inputs, (input) => create(type, input)),
      update: (type, { inputs }) => all(inputs, (input) => update(type, input)),
      archive: async (type, { inputs }) => {
        await Promise.all(inputs.map(({ id }) => archive(type, id)));
      },
    },
  };
}

/** Every input with an id of its own: HubSpot then does the others where one is refused (developers.hubspot.com, "Error handling"). */
const traced = <I>(inputs: readonly I[]) =>
  inputs.map((input, at) => ({ ...input, objectWriteTraceId: String(at) }));

async function readEach(
  type: string,
  { inputs, ...how }: BatchRead,
  batch: ObjectClients['batch'],
  kind: string,
  gather: Gathering,
): Promise<{ results: Found[] }> {
  const name = [kind, 'read', type, how.idProperty, how.properties, how.propertiesWithHistory];
  const found = await Promise.all(
    inputs.map(({ id }) =>
      gather.load(name.join(' '), id, async (ids): Promise<(Found | undefined)[]> => {
        const asked = [...new Set(ids)].map((one) => ({ id: one }));
        const answer = await batch.read(type, { ...how, inputs: asked });
        throwOnPartialResults(answer);
        const byId = new Map(answer.results.map((one) => [idOf(one, how.idProperty), one]));
        return ids.map((one) => byId.get(one));
      }),
    ),
  );
  return { results: found.filter((one) => one !== undefined) };
}

const idOf = ({ id, properties }: Found, idProperty: string | undefined) =>
  idProperty ? properties[idProperty] : id;
