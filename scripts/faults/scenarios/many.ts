import type { ManyName, Request, Value } from '../../../src/api/functions';
import type { Reply } from '../../../src/api/reply';
import { answerOf, type Answer } from '../answer';
import type { Asked } from '../asked';
import { byClient, callWithoutRecord, type Setting } from '../setting';

/** Functions that write on companies by id, outside a record. */
export type WritingMany = Exclude<
  ManyName,
  'preview_many' | 'read_runs' | 'read_playbook_state' | 'change_playbook'
>;
type Send = () => Promise<Answer>;

const dana = { id: '70100004', name: 'Dana Lindqvist' };
const start = {
  kind: 'start',
  ...byClient,
  owner: { id: '70100003', name: 'Chidi Okafor' },
} as const;
const reassign = { kind: 'reassign', owner: dana, why: 'Chidi is away.' } as const;
const pause = { kind: 'pause', why: 'They move house.' } as const;
const back = { kind: 'move', to: 'communication', why: 'Too early.' } as const;
type RunAct = Asked<'start_run'>['act'];

/** Every write on companies by id, of the company in view and two more. */
export const manyScenarios: Record<
  WritingMany,
  Record<string, (setting: Setting) => Promise<Send>>
> = {
  start_run: {
    '': async (setting) => {
      const asked = { ...setting.meta(), act: start, companies: await companies(setting) };
      return sends('start_run', () => asked);
    },
  },
  change_many: {
    'a batch of starts': (setting) => batchOf(setting, start),
    'a batch of new owners': (setting) => batchAfter(setting, reassign),
    'a batch of pauses': (setting) => batchAfter(setting, pause),
    'a batch of moves': async (setting) => batchOf(setting, back, await ahead(setting)),
    async 'the waiver of what is left'(setting) {
      const [company = ''] = await started(setting);
      const act = {
        kind: 'waive',
        steps: ['meet_client', 'explain_reasons'],
        why: 'Gone.',
      } as const;
      const asked = { ...setting.meta(), act, companies: [company] };
      return sends('change_many', () => asked);
    },
  },
  stop_run: {
    async ''(setting) {
      const run = await kept(setting, start, await companies(setting));
      return sends('stop_run', () => ({ ...setting.meta(), run, action: 'stop' }));
    },
  },
  repair_many: {
    async ''(setting) {
      const run = await kept(setting, start, await companies(setting));
      await isOver(batch(setting, 'change_many', run));
      return batch(setting, 'repair_many', run);
    },
  },
  undo_run: {
    async 'of starts'(setting) {
      const run = await kept(setting, start, await companies(setting));
      await isOver(batch(setting, 'change_many', run));
      return batch(setting, 'undo_run', run);
    },
    async 'of new owners'(setting) {
      const run = await kept(setting, reassign, await started(setting));
      await isOver(batch(setting, 'change_many', run));
      return batch(setting, 'undo_run', run);
    },
    async 'of moves'(setting) {
      const run = await kept(setting, back, await ahead(setting));
      await isOver(batch(setting, 'change_many', run));
      return batch(setting, 'undo_run', run);
    },
    async 'of pauses'(setting) {
      const run = await kept(setting, pause, await started(setting));
      await isOver(batch(setting, 'change_many', run));
      return batch(setting, 'undo_run', run);
    },
  },
};

const batchAfter = async (setting: Setting, act: RunAct) =>
  batchOf(setting, act, await started(setting));

async function batchOf(setting: Setting, act: RunAct, ids?: string[]): Promise<Send> {
  return batch(setting, 'change_many', await kept(setting, act, ids ?? (await companies(setting))));
}

/** The company in view and two more. */
async function companies(setting: Setting): Promise<string[]> {
  return [
    setting.company,
    await setting.makesCompany('Second'),
    await setting.makesCompany('Third'),
  ];
}

/** The same, each with an offboarding. */
async function started(setting: Setting): Promise<string[]> {
  const ids = await companies(setting);
  await isOver(batch(setting, 'change_many', await kept(setting, start, ids)));
  return ids;
}

/** The same, the one of the company in view a stage further. */
async function ahead(setting: Setting): Promise<string[]> {
  const ids = await started(setting);
  await setting.movesOnBoard('agreements');
  return ids;
}

/** Keeps a run; returns its id. */
async function kept(setting: Setting, act: RunAct, ids: string[]): Promise<string> {
  const asked = { ...setting.meta(), act, companies: ids };
  await isOver(sends('start_run', () => asked));
  return asked.requestId;
}

const batch = (setting: Setting, name: 'change_many' | 'undo_run' | 'repair_many', run: string) =>
  sends(name, () => ({ ...setting.meta(), run, batch: 0 }));

/** Sends a request; one that leaves companies is to be sent again. */
function sends<N extends WritingMany>(name: N, asked: () => Request<N>): Send {
  return async () => {
    const reply: Reply<Value<N>> = await callWithoutRecord(name, asked());
    const isLeft = reply.status === 'done' && 'left' in reply.value && reply.value.left.length > 0;
    const problems = reply.status === 'done' && 'failed' in reply.value ? reply.value.failed : [];
    const why = problems.map((one) => one.why).join();
    return {
      ...answerOf(reply),
      ...(isLeft && { says: 'some are left', again: true }),
      ...(why && { says: `failed: ${why}` }),
    };
  };
}

async function isOver(send: Send): Promise<void> {
  const { says } = await send();
  if (says !== 'done') throw new Error(`Not prepared: ${says}`);
}
