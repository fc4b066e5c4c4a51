import type { FoundInHubSpot } from '../../../src/api/found';
import type { Reply } from '../../../src/api/reply';
import type { Situation } from '../../../src/api/situation';
import type { Serverless } from '../call';
import { openMoneyIn } from '../open-money';
import { decide } from './decide';
import {
  contacts,
  nothingOpen,
  readAt,
  reads,
  type Beside,
  type Money,
  type TasksPart,
} from './reads';
import { fakeRegisters } from './registers';

/** A fake of the app's functions: one company in memory, the real rules. */
export interface FakeApp {
  serverless: Serverless;
  /** Every call in order. */
  calls: { name: string; parameters: unknown }[];
  /** How often a function was called. */
  called(name: string): number;
  /** What the last call of a function asked for. */
  asked(name: string): unknown;
  situation(): Situation;
  /** Sets the situation, as if somebody changed it in HubSpot. */
  put(situation: Situation): void;
  /** Sets the open invoices; none by default. */
  owes(money: Money): void;
  /** Sets the tasks that are read; `undefined`: those that were saved. */
  tasksAre(tasks: TasksPart | undefined): void;
  /** Sets the steps' meetings; none by default. */
  meets(meetings: Beside['meetings']): void;
  /** Sets what a search in HubSpot finds; nothing by default. */
  finds(found: FoundInHubSpot[]): void;
  /** Sets the company's contacts; Zoe Berg by default. */
  contactsAre(contacts: Beside['contacts']): void;
  /** Has the next call of a function answer with this instead, or never reach it. */
  answerNext(name: string, answer: Reply<unknown> | 'no answer' | 'nonsense'): void;
  /** Keeps the next answer of a function back until the returned function is called. */
  hold(name: string): () => void;
}

type Twist = (usual: () => Promise<unknown>) => Promise<unknown>;

/** Starts at `situation`; without one, at a company that was never offboarded. */
export function fakeApp(situation: Situation = { status: 'never', past: [] }): FakeApp {
  let now = situation;
  let money: Money = nothingOpen;
  let tasks: TasksPart | undefined;
  const registers = fakeRegisters();
  const beside: Beside = { meetings: { status: 'loaded', value: [] }, found: [], contacts };
  const calls: FakeApp['calls'] = [];
  const twists: { name: string; twist: Twist }[] = [];
  const usual = (name: string, parameters: unknown): Promise<unknown> => {
    const items: TasksPart = {
      status: 'loaded',
      value: { items: registers.items(), steps: [], notRead: 0 },
    };
    const read = reads[name]?.(parameters, { money, tasks: tasks ?? items, ...beside }, now);
    if (read) return Promise.resolve(enveloped({ status: 'done', changed: false, value: read }));
    const saved = name === 'save_items' ? registers.save(parameters, now) : undefined;
    const decided =
      saved ??
      decide(name, parameters, now, {
        openMoney: openMoneyIn({ readAt, money }),
        items: tasks?.status === 'loaded' ? tasks.value.items : registers.items(),
      });
    if (decided.status === 'done') now = decided.value;
    return Promise.resolve(enveloped(decided));
  };
  return {
    calls,
    called: (name) => calls.filter((call) => call.name === name).length,
    asked: (name) => calls.findLast((call) => call.name === name)?.parameters,
    situation: () => now,
    put: (to) => void (now = to),
    owes: (open) => void (money = open),
    tasksAre: (to) => void (tasks = to),
    meets: (meetings) => void (beside.meetings = meetings),
    finds: (found) => void (beside.found = found),
    contactsAre: (to) => void (beside.contacts = to),
    async serverless(name, { parameters }) {
      calls.push({ name, parameters });
      const at = twists.findIndex((twist) => twist.name === name);
      const [found] = at < 0 ? [] : twists.splice(at, 1);
      const answer = () => usual(name, parameters);
      return found ? found.twist(answer) : answer();
    },
    answerNext(name, answer) {
      twists.push({ name, twist: () => twisted(answer) });
    },
    hold(name) {
      let release = () => {};
      const held = new Promise<void>((done) => (release = done));
      twists.push({ name, twist: (answer) => answer().then((reply) => held.then(() => reply)) });
      return release;
    },
  };
}

const twisted = (answer: Reply<unknown> | 'no answer' | 'nonsense'): Promise<unknown> => {
  if (answer === 'no answer') return Promise.reject(new Error('The function could not be run'));
  return Promise.resolve(answer === 'nonsense' ? { status: 'ERROR' } : enveloped(answer));
};

const enveloped = (reply: unknown) => ({ statusCode: 200, body: JSON.stringify(reply) });
