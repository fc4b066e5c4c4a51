import { ownerToSave } from '../../../src/api/owners';
import { open, post, tokenIn, withSurveySecrets } from '../../survey-client';
import type { Actions } from './actions';
import { byClient } from './ending';

const day = '2027-03-03';
const when = { start: `${day}T09:00:00.000Z`, on: day };
const since = '2027-02-20';
const answers = {
  values: { main_reason: 'cost', handling: '4', work_again: 'maybe' },
  contact: { consent: 'yes', ways: ['email'] },
  times: 0,
};

/** Something on the company, made in HubSpot itself. */
async function made({ account }: Actions, type: string, kind: number, own: Record<string, string>) {
  const properties = { hs_timestamp: when.start, ...own };
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: kind }];
  const associations = [{ to: { id: account.company.id }, types }];
  const input = { properties, associations };
  return (await account.inHubSpot.write.basic.create(type, input as never)).id;
}

/** A list of a step. */
export async function items({ costs, does }: Actions) {
  await does('start_offboarding', byClient);
  const [first] = (await costs('the owners', 'list_owners')).owners;
  const owner = first && ownerToSave(first);
  const concern = { values: { words: 'Who keeps our data?', kind: 'data' }, due: day };
  const entries = [{ ...concern, owner }];
  const concerns = { register: 'concern' };
  await costs('add an item', 'save_items', { ...concerns, action: 'add', entries });
  const live = await does('get_live', { stage: 'communication', parts: ['tasks'] });
  const item = live.tasks?.status === 'loaded' ? live.tasks.value.items[0]?.id : undefined;
  const change = { ...concerns, action: 'change', item, ...concern, due: '2027-03-09' };
  await costs('change an item', 'save_items', change);
  const finish = { ...concerns, action: 'finish', item, values: { answer: 'We do.' } };
  await costs('finish an item', 'save_items', finish);
}

/** Meetings, ours and those booked in HubSpot itself. */
export async function meetings(actions: Actions) {
  const { account, costs, does } = actions;
  await does('start_offboarding', byClient);
  const plan = { ...when, title: 'Talk', minutes: 60, attendees: [] };
  const step = 'meet_client';
  const schedule = { step, action: 'schedule', requestId: 'meeting', ...plan };
  await costs('schedule a meeting', 'save_meeting', schedule);
  const ours = { step, meeting: `${account.company.id}-1:meeting` };
  await costs('move a meeting', 'save_meeting', { ...ours, action: 'move', minutes: 30, ...when });
  const missed = { action: 'settle', outcome: 'no_show', on: '2027-03-01' };
  await costs('a meeting that was missed', 'save_meeting', { ...ours, ...missed });
  const again = { ...schedule, requestId: 'again', start: '2027-03-01T15:00:00.000Z' };
  await does('save_meeting', { ...again, on: '2027-03-01' });
  const held = { ...missed, outcome: 'held', meeting: `${account.company.id}-1:again` };
  await costs('a meeting that was held', 'save_meeting', { step, ...held });
  const start = { hs_meeting_start_time: when.start, hs_meeting_title: 'Call' };
  const meeting = await made(actions, 'meetings', 188, start);
  await costs('look for meetings', 'find_in_hubspot', { kind: 'meetings', since });
  const link = { step: 'exit_interview', action: 'link', meeting, ...when };
  await costs('link a meeting', 'save_meeting', link);
}

/** Messages that were sent. */
export async function messages(actions: Actions) {
  const { costs, does } = actions;
  await does('start_offboarding', byClient);
  const letter = { message: 'announcement', subject: 'The end', body: 'Dear Zoe', how: 'letter' };
  await costs('log a message', 'log_message', { ...letter, sentOn: '2027-03-01' });
  const sent = { hs_email_subject: 'The end', hs_email_direction: 'EMAIL' };
  const email = await made(actions, 'emails', 186, {
    ...sent,
    hs_timestamp: '2027-03-01T08:00:00Z',
  });
  await costs('look for e-mails', 'find_in_hubspot', { kind: 'emails', since });
  const mailed = { message: 'announcement', how: 'hubspot_email', sentOn: '2027-03-01', email };
  await costs("log HubSpot's e-mail", 'log_message', mailed);
}

/** The survey, and the client's word on contact. */
export async function survey({ counts, costs, does }: Actions) {
  withSurveySecrets();
  await does('start_offboarding', byClient);
  const make = { expiresOn: '2027-04-30' };
  await costs('make the survey’s link', 'make_survey_link', make);
  const link = await costs('show the survey’s link', 'get_survey_link');
  const token = link.status === 'link' ? tokenIn(link.url) : '';
  await counts('the survey’s page', () => open(token));
  await counts('the survey’s answers', () => post({ token, ...answers }));
  const word = (consent: 'yes' | 'no') => ({ field: 'contact', consent, ways: [] });
  await costs('the client’s word on contact', 'update_details', word('yes'));
  const values = { about: 'How things are', channel: 'email' };
  const entries = [{ values, due: '2027-06-01' }];
  await does('save_items', { register: 'follow_up', action: 'add', entries });
  await costs('their no, a contact planned', 'update_details', word('no'));
  await does('update_details', word('yes'));
  const no = { step: 'personal_messages', action: 'decline' };
  await costs('the same by one click', 'update_step', no);
}

/** What is read when somebody asks, and the dossier. */
export async function reading({ costs, does }: Actions) {
  await does('start_offboarding', byClient);
  await costs('the contacts', 'list_contacts');
  await costs('the contract in HubSpot', 'read_contract_facts');
  await costs('the lessons', 'read_lessons', { reason: 'cost' });
  await costs('what else is open', 'read_open_business');
  await costs('the timeline', 'read_timeline');
  await does('close_offboarding', { outcome: 'withdrawn', note: 'By mistake.' });
  await costs('the news', 'read_news', { since: '2027-02-01T00:00:00.000Z' });
  const zone = { zone: 'Europe/Berlin' };
  await costs('the dossier as text', 'make_dossier', { ...zone, form: 'text' });
  await costs('the dossier as a PDF', 'make_dossier', { ...zone, form: 'pdf' });
}
