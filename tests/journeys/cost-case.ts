import { addDays } from '../../src/calendar/calendar-date';
import { today } from './today';

/** The data that is entered for an offboarding by the client because of cost. */
export const lastDay = addDays(today, 60);
export const start = {
  initiator: 'client',
  reason: 'cost',
  detail: 'cost_price_increase',
  words: 'We like you, but the new price is too much for us.',
  finalServiceDate: lastDay,
} as const;
export const smaller = { alternative: 'smaller_scope', offer: 'Two days a month.' };
export const data = { words: 'Who keeps our data?', kind: 'data' };
export const price = { words: 'Do we pay for May?', kind: 'price' };
export const secrecy = { duty: 'Confidentiality', bound: 'both' };
export const access = { system: 'Their ticket system', holder: 'Zoe Berg', side: 'ours' };
export const item = { what: 'The price list', to: 'Nora Neu' };
export const exception = { what: 'One report comes in March.' };

const [open, done] = ['NOT_STARTED', 'COMPLETED'];
/** Items of each list in HubSpot at the end. */
export const listed = [
  [
    'concern',
    [
      { hs_task_status: done, offboarding_concern_answer: 'We delete it in May.' },
      { hs_task_status: done },
    ],
  ],
  ['alternative', [{ hs_task_status: done, offboarding_alternative_answer: 'declined' }]],
  ['duty', [{ hs_task_status: open, offboarding_duty_bound: 'both' }]],
  ['access', [{ hs_task_status: done, offboarding_access_checked_by: 'Ida Audit' }]],
  ['exception', [{ hs_task_status: open, hubspot_owner_id: expect.stringMatching(/^\d+$/) }]],
  ['handover', [{ hs_task_status: open, hubspot_owner_id: expect.stringMatching(/^\d+$/) }]],
] as const;
