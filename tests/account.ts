import { clientsFor } from '../functions/hubspot/clients';
import { accountIds } from '../functions/hubspot/ids';
import type { Main } from '../functions/hubspot/handle';
import { main as repairMain } from '../functions/one-company/repair';
import { main as startMain } from '../functions/one-company/start-offboarding';
import {
  isReadingPart,
  nextToRepair,
  replyOf,
  type RepairPart,
  type Reply,
} from '../src/api/reply';
import { functions, type FunctionName, type Value } from '../src/api/functions';
import { forgetLookUps } from '../scripts/faults/forget-look-ups';
import { propertiesToSend } from '../src/api/properties-to-send';
import { everyRecordProperty } from '../src/crm/names';
import type { AnyStageId } from '../src/crm/pipeline';
import { packageIds } from '../src/packages';
import { openAccountApi, token, uniqueKeys, type AccountOptions } from './account-api';
import { withoutEmpty } from './without-empty';

export { provision } from '../scripts/provision/set-up';
export { token } from './account-api';

const timersLeftAlone = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Stops the clock at a time, without faking timers, so that HTTP works. */
export function stopClock(at: string) {
  jest.useFakeTimers({ now: new Date(at), doNotFake: [...timersLeftAlone] });
}

export const rep = { id: '7', name: 'Rita Rep' };

/** Returns the code of a refusal; throws for any other reply. */
export function takeRefusal(reply: Reply<unknown>): string {
  if (reply.status !== 'refused') throw new Error(`Not refused: ${JSON.stringify(reply)}`);
  return reply.refusal.code;
}

/** Returns the number of calls with a unique property on notes, tasks and meetings, or without one. */
export const withKeys = (unique: number, plain: number): number => (uniqueKeys ? unique : plain);

/**
 * Opens a sandbox account over HTTP with HubSpot's client, with one company; provisioned by default. The app was
 * assembled with `packages`, all if left out, and is granted their scopes.
 */
export async function openAccount(options: AccountOptions = {}) {
  const { packages = packageIds } = options;
  Reflect.set(globalThis, 'RELTERM_PACKAGES', packages);
  const { api, http, forbidden, leave } = await openAccountApi(options);
  process.env.HUBSPOT_API_BASE_URL = api.url;
  process.env.PRIVATE_APP_ACCESS_TOKEN = token;
  forgetLookUps();
  const { write, read } = clientsFor(http);
  const inHubSpot = clientsFor({ ...http, token: 'sandbox-host' });
  const create = (properties: Record<string, string>) =>
    inHubSpot.write.basic.create('companies', { properties, associations: [] });
  const company = await create({ name: 'Acme' });
  api.clearRequests();

  /** Reads the properties of the record in view that HubSpot passes on; those missing in the account are absent. */
  async function recordInView(companyId: string) {
    const names: string[] = [...propertiesToSend];
    const response = await fetch(
      `${api.url}/crm/v3/objects/companies/${companyId}?properties=${names.join(',')}`,
      { headers: { authorization: 'Bearer sandbox-host' } },
    );
    const { properties } = (await response.json()) as { properties: Record<string, string | null> };
    return Object.fromEntries(
      names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])),
    );
  }

  const objectType = async () => (await accountIds(http)).objectType;
  const boardId = async (stage: AnyStageId) => {
    const id = (await accountIds(http)).stages.toHubSpot[stage];
    if (!id) throw new Error(`No stage ${stage}`);
    return id;
  };

  return {
    api,
    http,
    /** HubSpot's client with the rights of a person in HubSpot: what the app's scopes do not allow. */
    inHubSpot,
    /** Calls that HubSpot refused for their scope or method, such as `403 GET /crm/v3/owners`. */
    forbidden,
    objectType,
    async close() {
      Reflect.deleteProperty(globalThis, 'RELTERM_PACKAGES');
      await leave();
      jest.useRealTimers();
    },
    /** Returns every offboarding record with all its properties. */
    async records() {
      const properties = [...everyRecordProperty, 'company_id'];
      const { results } = await read.basic.getPage(await objectType(), 100, undefined, properties);
      return results.map(({ id, properties: found }): Record<string, string | null> => ({
        ...withoutEmpty(found),
        id,
      }));
    },
    /** Creates an invoice of the company, as HubSpot's billing would. */
    async createInvoice(properties: Record<string, string>, companyId = company.id) {
      const input = {
        properties,
        associations: [
          {
            to: { id: companyId },
            types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 179 }],
          },
        ],
      };
      await inHubSpot.write.basic.create('invoices', input as never);
    },
    async archiveRecord() {
      const { results } = await read.basic.getPage(await objectType());
      for (const { id } of results) await write.basic.archive(await objectType(), id);
    },
    /** Changes a record's properties as a person in HubSpot would. */
    async editRecord(id: string, properties: Record<string, string>) {
      await write.basic.update(await objectType(), id, { properties });
    },
    /** Archives a property, of the offboarding object unless named, as an admin in HubSpot would. */
    async removeProperty(name: string, object?: string) {
      await fetch(`${api.url}/crm/v3/properties/${object ?? (await objectType())}/${name}`, {
        method: 'DELETE',
        headers: { authorization: 'Bearer sandbox-host' },
      });
    },
    /** Merges a company into another as a person in HubSpot would; returns the id of the remaining company. */
    async merge(primaryObjectId: string, objectIdToMerge: string) {
      const response = await fetch(`${api.url}/crm/v3/objects/companies/merge`, {
        method: 'POST',
        headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
        body: JSON.stringify({ primaryObjectId, objectIdToMerge }),
      });
      const { id } = (await response.json()) as { id: string };
      return id;
    },
    company,
    createCompany: create,
    recordInView,
    /** Calls a function as HubSpot does for the record in view, or outside one, and parses its answer as the card does. */
    async call<N extends FunctionName>(
      name: N,
      main: Main,
      parameters: unknown,
      companyId = company.id,
    ) {
      const inView = functions[name].many
        ? {}
        : { propertiesToSend: await recordInView(companyId) };
      const { statusCode, body } = await main({ parameters, ...inView });
      if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`);
      return replyOf(functions[name].value).parse(JSON.parse(body)) as Reply<Value<N>>;
    },
    /** Starts an offboarding on the day of the clock: the client leaves over cost. What the card then reads is read. */
    async start(more: object = {}) {
      const reply = await this.call('start_offboarding', startMain, {
        today: new Date().toISOString().slice(0, 10),
        by: rep,
        requestId: 'start',
        initiator: 'client',
        statedReason: { id: 'cost' },
        statedWords: 'Too dear.',
        ...more,
      });
      if (reply.status === 'done') await this.repairs((reply.repair ?? []).filter(isReadingPart));
      return reply;
    },
    /** Sends the repair that the card sends after a reply with `repair`; without `parts` everything is repaired. */
    async repair(parts?: readonly RepairPart[], companyId = company.id) {
      const today = new Date().toISOString().slice(0, 10);
      const asked = { today, by: rep, requestId: 'repair', ...(parts && { parts }) };
      return this.call('repair', repairMain, asked, companyId);
    },
    /** Sends the repairs that the card sends after a reply with `repair`, one request after the other. */
    async repairs(parts: readonly RepairPart[], companyId = company.id) {
      const wanted = new Set(parts);
      const sent = new Set<RepairPart>();
      while (wanted.size > 0) {
        const next = nextToRepair(wanted);
        for (const part of next) {
          wanted.delete(part);
          sent.add(part);
        }
        const reply = await this.repair(next, companyId);
        const left = reply.status === 'done' ? (reply.repair ?? []) : [];
        for (const part of left) if (!sent.has(part)) wanted.add(part);
      }
    },
    /** Counts the app's calls since the last `calls()`, lookups of ids apart. */
    calls() {
      const kinds = api.requests().flatMap(({ headers }) => headers['x-relterm-call'] ?? []);
      api.clearRequests();
      return {
        counted: kinds.filter((kind) => kind !== 'lookup').length,
        lookups: kinds.filter((kind) => kind === 'lookup').length,
      };
    },
    /** Returns the app's write calls since the last `calls()`. */
    writes() {
      return api
        .requests()
        .filter(({ headers }) => headers['x-relterm-call'] === 'write')
        .map(({ method, path }) => `${method} ${path}`);
    },
    /** Returns HubSpot's id of a stage on the board. */
    boardId,
    /** Moves the only record to another stage as a person on HubSpot's board would. */
    async moveOnBoard(stage: AnyStageId) {
      const { results } = await read.basic.getPage(await objectType());
      for (const { id } of results) {
        await write.basic.update(await objectType(), id, {
          properties: { hs_pipeline_stage: await boardId(stage) },
        });
      }
      api.clearRequests();
    },
    async companyNow(companyId = company.id) {
      const { properties } = await read.basic.getById('companies', companyId, [
        ...propertiesToSend,
      ]);
      return withoutEmpty(properties);
    },
    /** Returns the company's tasks as HubSpot's client reads them. */
    async tasks(properties: string[]) {
      const { id } = company;
      const { associations } = await read.basic.getById('companies', id, [], [], ['tasks']);
      const inputs = associations?.tasks?.results.map((task) => ({ id: task.id })) ?? [];
      if (inputs.length === 0) return [];
      const asked = { inputs, properties, propertiesWithHistory: [] };
      return (await read.batch.read('tasks', asked)).results;
    },

    /** Returns the company's notes, oldest first. */
    async notes(companyId = company.id) {
      const { associations } = await read.basic.getById('companies', companyId, [], [], ['notes']);
      const inputs = associations?.notes?.results.map(({ id }) => ({ id })) ?? [];
      if (inputs.length === 0) return [];
      const properties = ['hs_note_body', 'offboarding_activity_key', 'hs_timestamp'];
      const { results } = await read.batch.read('notes', {
        inputs,
        properties,
        propertiesWithHistory: [],
      });
      return results
        .map((note) => note.properties)
        .sort((a, b) => (a.hs_timestamp ?? '').localeCompare(b.hs_timestamp ?? ''));
    },
  };
}
export type Account = Awaited<ReturnType<typeof openAccount>>;
