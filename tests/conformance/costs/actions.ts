import { forgetLookUps } from '../../../scripts/faults/forget-look-ups';
import { mainOf } from '../../../scripts/faults/main-of';
import { functions, type FunctionName, type Value } from '../../../src/api/functions';
import { openAccount, rep, type Account } from '../../account';

/** What one action costs in calls to HubSpot's API. */
export interface Cost {
  what: string;
  calls: number;
  /** On top, where the account's ids are not known yet. */
  lookups: number;
  /** Of the repair that the card sends, where the reply says that something is behind. */
  repair: number;
}

/** The day that the card sends with every action; `stopClock` is to stand on it. */
export const today = '2027-03-01';

/** An account with one company, on which actions are done, and some of them counted. */
export async function openActions(costs: Cost[], options: Parameters<typeof openAccount>[0] = {}) {
  const account = await openAccount(options);
  let requests = 0;
  const asked = (name: FunctionName, parameters: object) => ({
    ...(takesADay(name) && { today }),
    ...(takesRequestId(name) && { today, by: rep, requestId: `request-${(requests += 1)}` }),
    ...parameters,
  });
  const call = async <N extends FunctionName>(name: N, parameters: object) =>
    account.call(name, await mainOf(name), asked(name, parameters));

  const self = {
    account,
    /** Counts the calls of anything. */
    async counts(what: string, work: () => Promise<unknown>) {
      forgetLookUps();
      account.calls();
      await work();
      const { counted, lookups } = account.calls();
      const cost = { what, calls: counted, lookups, repair: 0 };
      costs.push(cost);
      return cost;
    },
    /** Does an action and counts it; what is behind is repaired, as the card does. */
    async costs<N extends FunctionName>(what: string, name: N, parameters: object = {}) {
      let reply: Awaited<ReturnType<typeof call<N>>> | undefined;
      const cost = await self.counts(what, async () => (reply = await call(name, parameters)));
      const value = await repaired(account, what, reply);
      cost.repair = account.calls().counted;
      return value;
    },
    /** Does an action that is not counted. */
    does: async <N extends FunctionName>(name: N, parameters: object = {}) =>
      repaired(account, name, await call(name, parameters)),
    close: account.close,
  };
  return self;
}
export type Actions = Awaited<ReturnType<typeof openActions>>;

/** The answer's value, with what is behind brought up to date. */
async function repaired<N extends FunctionName>(
  account: Account,
  what: string,
  reply: Awaited<ReturnType<typeof account.call<N>>> | undefined,
): Promise<Value<N>> {
  if (reply?.status !== 'done') throw new Error(`${what}: ${JSON.stringify(reply)}`);
  if (reply.repair) await account.repairs(reply.repair);
  return reply.value;
}

const accepts = (name: FunctionName, field: string) =>
  !functions[name].request
    .safeParse({ [field]: 'x' })
    .error?.issues.some(
      (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(field),
    );
const takesADay = (name: FunctionName) => accepts(name, 'today');
const takesRequestId = (name: FunctionName) => accepts(name, 'requestId');
