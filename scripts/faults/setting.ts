import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { HOST_TOKEN } from '../../sandbox/api/testing';
import { functions, type FunctionName, type Request, type Value } from '../../src/api/functions';
import { propertiesToSend } from '../../src/api/properties-to-send';
import { replyOf, type Reply } from '../../src/api/reply';
import { actionsInHubSpot, openAccount } from './account';
import { today } from './clock';
import type { Asked } from './asked';
import { mainOf } from './main-of';

const rep = { id: '70100001', name: 'Ada Marsh' };
const inView = z.object({ properties: z.record(z.string(), z.nullable(z.string())) });

interface SettingOptions {
  uniqueKeys: boolean;
  /** Lets time pass before each action of a scenario's preparation. */
  pass(): void;
}

/** Calls a function; `parameters` are its request. */
type CallFunction = <N extends FunctionName>(
  name: N,
  parameters: object,
) => Promise<Reply<Value<N>>>;
/** Does the same with a request that the compiler checks. */
type AskFunction = <N extends FunctionName>(
  name: N,
  request: Request<N>,
) => Promise<Reply<Value<N>>>;

/**
 * An account of the sandbox with one company, on which the app's functions are called as the card calls them. Without
 * `uniqueKeys` it allows no unique property on notes, tasks and meetings.
 */
export async function openSetting({ uniqueKeys, pass }: SettingOptions) {
  const account = await openAccount(uniqueKeys);
  const { api, company } = account;
  let requests = 0;

  const call: CallFunction = async (name, parameters) =>
    run(name, { parameters, propertiesToSend: await recordInView() });

  async function recordInView() {
    const names = propertiesToSend.join(',');
    const address = `${api.url}/crm/v3/objects/companies/${company}?properties=${names}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${HOST_TOKEN}` } });
    return inView.parse(await answer.json()).properties;
  }

  const ask: AskFunction = call;
  const meta = () => ({ today, by: rep, requestId: `request-${(requests += 1)}` });

  const self = {
    api,
    company,
    call,
    /** Who asks, when, and a new id. */
    meta,
    /** Calls a function whose success the scenario needs, and repairs what is behind. Returns the request's id. */
    async does<N extends FunctionName>(name: N, asked: Asked<N>): Promise<string> {
      pass();
      const own = meta();
      const reply = await call(name, { ...own, ...asked });
      if (reply.status !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
      if (reply.repair) await call('repair', { ...meta(), parts: reply.repair });
      return own.requestId;
    },
    /** Starts an offboarding by the client. */
    starts: (more: Partial<Asked<'start_offboarding'>> = {}) =>
      self.does('start_offboarding', { ...byClient, ...more }),
    /** What the sample's player needs. */
    play: {
      ask,
      owner: rep,
      today: today,
      newRequestId: () => {
        pass();
        return meta().requestId;
      },
    },
    ...actionsInHubSpot(account, pass),
    /** Makes every call of a kind fail while something is done. */
    async while(fault: Parameters<typeof api.addFault>[0], work: () => Promise<unknown>) {
      pass();
      api.addFault({ status: 501, times: 99, ...fault });
      await work();
      api.clearFaults();
    },
    /** Waits until nothing of earlier requests takes effect any more. */
    async settled() {
      while (api.requests().some(({ over }) => !over)) await wait(2);
    },
    close: api.close,
  };
  return self;
}
export type Setting = Awaited<ReturnType<typeof openSetting>>;

export const byClient = {
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear.',
} as const;

/** Calls a function that works without a record in view, on the account that was opened last. */
export const callWithoutRecord: CallFunction = (name, parameters) => run(name, { parameters });

async function run<N extends FunctionName>(
  name: N,
  context: { parameters: object; propertiesToSend?: object },
): Promise<Reply<Value<N>>> {
  const main = await mainOf(name);
  const { statusCode, body } = await main(context);
  if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`);
  return replyOf(functions[name].value).parse(JSON.parse(body)) as Reply<Value<N>>;
}
