import { addDays } from '../../src/calendar/calendar-date';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { applies } from '../../src/offboarding/applies';
import { stageOfStep } from '../../src/playbook/book';
import { registerById, registerIds, stageIndex, type RegisterId } from '../../src/playbook/lookup';

/** A list item as a rep enters it; `done`: the fields entered on completion. */
export interface SampleItem {
  values: Record<string, string>;
  inDays: number;
  done?: Record<string, string>;
}

/** List items of the sample offboardings. */
const items: Partial<Record<RegisterId, SampleItem[]>> = {
  concern: [
    {
      values: { words: 'Who keeps our order history, and for how long?', kind: 'data' },
      inDays: 2,
      done: { answer: 'You get all of it as files; we delete ours a month later.' },
    },
    { values: { words: 'Will the support be slower until the end?', kind: 'service' }, inDays: 4 },
  ],
  duty: [
    { values: { duty: 'Confidentiality', bound: 'both' }, inDays: 730 },
    { values: { duty: 'Warranty for the last delivery', bound: 'us' }, inDays: 365 },
  ],
  access: [
    {
      values: { system: 'Their order system', holder: 'Our support team', side: 'ours' },
      inDays: 8,
      done: { how: 'revoked', checked_by: 'Their IT desk' },
    },
    {
      values: { system: 'Our customer portal', holder: 'Five of their people', side: 'theirs' },
      inDays: 12,
    },
  ],
  handover: [
    {
      values: { what: 'Monthly report, with its sources', to: 'Their controller' },
      inDays: 10,
    },
  ],
  asset: [
    { values: { asset: 'Domain shop.example', kind: 'domain', belongs_to: 'client' }, inDays: 9 },
  ],
  exception: [{ values: { what: 'The scans of the contracts before 2020' }, inDays: 20 }],
  event: [
    { values: { event: 'Trade fair', place: 'Hanover', invitation: 'to_send' }, inDays: 150 },
  ],
  action: [
    {
      values: { action: 'Ask about satisfaction each quarter', cause: 'We heard of it late' },
      inDays: 30,
    },
  ],
  lesson: [
    {
      values: {
        lesson: 'When a client stops opening the monthly report, call them the same week.',
        reason: 'cost',
      },
      inDays: 14,
    },
  ],
};

/** Returns the items of the stages that an offboarding has reached, by register, with their due dates. */
export function itemsFor(o: Offboarding, today: Offboarding['startedOn']) {
  const reached = stageIndex(o.status === 'closed' ? o.lastStage : o.stage);
  return registerIds
    .map(registerById)
    .filter(({ step }) => applies(step, o))
    .filter(({ step }) => stageIndex(stageOfStep(step, {})) <= reached)
    .flatMap(({ id }) =>
      (items[id] ?? []).map((item) => ({
        register: id,
        due: addDays(today, item.inDays),
        ...item,
      })),
    );
}
