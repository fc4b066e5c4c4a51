import { calendarDate } from '../../../src/calendar/calendar-date';
import type { stepFunctions } from '../../../src/api/functions/step';
import { today } from '../clock';
import type { Asked } from '../asked';
import type { ScenariosOf } from '../scenario';
import type { Setting } from '../setting';
import { started, when } from './prepare';

const finish: Asked<'update_step'> = {
  step: 'meet_client',
  action: 'finish',
  evidence: { kind: 'date', date: today },
};

const values = { words: 'Who keeps our data?', kind: 'data' };
const register = 'concern';

/** Adds an item to a list; returns what names it. */
async function added(setting: Setting) {
  await setting.starts();
  const entries = [{ values, due: calendarDate('2027-03-08') }];
  const item = await setting.does('save_items', { register, action: 'add', entries });
  return { register, item } as const;
}

const step = 'meet_client';
const plan: Asked<'save_meeting'> = {
  ...when,
  step,
  action: 'schedule',
  title: 'Talk',
  minutes: 60,
  attendees: [],
};

/** Schedules a meeting; returns what names it. */
async function scheduled(setting: Setting, on = when) {
  await setting.starts();
  const requestId = await setting.does('save_meeting', { ...plan, ...on });
  return { step, meeting: `${setting.company}-1:${requestId}` } as const;
}

const letter = {
  message: 'announcement',
  subject: 'The end',
  body: 'Dear Zoe',
  sentOn: today,
} as const;

/** Writes that change a step, and its lists, meetings and messages. */
export const stepScenarios: { [N in keyof typeof stepFunctions]: ScenariosOf<N> } = {
  update_step: {
    take_up: started({ step, action: 'take_up' }),
    finish: started(finish),
    waive: started({ step, action: 'waive', reason: 'They moved.', waivedBy: 'Lea Legal' }),
    decline: {
      'a survey': started({ step: 'exit_survey', action: 'decline' }),
      async 'contact, with one planned'(setting) {
        await setting.starts();
        await setting.does('update_details', { field: 'contact', consent: 'yes', ways: ['email'] });
        const values = { about: 'How things are', channel: 'email' };
        const entries = [{ values, due: calendarDate('2027-06-01') }];
        await setting.does('save_items', { register: 'follow_up', action: 'add', entries });
        return { step: 'personal_messages', action: 'decline' };
      },
    },
    async reopen(setting) {
      await setting.starts();
      await setting.does('update_step', finish);
      return { step, action: 'reopen' };
    },
    async write_down(setting) {
      await setting.starts();
      const talk = { step: 'exit_interview' } as const;
      const evidence = { kind: 'date', date: calendarDate('2027-03-20') } as const;
      await setting.does('update_step', { ...talk, action: 'finish', evidence });
      const values = { worked: 'The people.', replaced_by: 'in_house' };
      return { ...talk, action: 'write_down', values };
    },
  },
  make_survey_link: { only: started({ expiresOn: calendarDate('2027-04-30') }) },
  update_survey: {
    async revoke_link(setting) {
      await setting.starts();
      await setting.does('make_survey_link', { expiresOn: calendarDate('2027-04-30') });
      return { action: 'revoke_link' };
    },
    enter_answers: started({
      action: 'enter_answers',
      values: { main_reason: 'cost', handling: '4', work_again: 'maybe' },
      contact: { consent: 'yes', ways: ['email'] },
      times: 0,
    }),
  },
  log_message: {
    by_rep: started({ ...letter, how: 'letter' }),
    async hubspot_email(setting) {
      await setting.starts();
      const sent = { hs_email_subject: 'The end', hs_email_direction: 'EMAIL' };
      const on = { hs_timestamp: `${today}T08:00:00Z` };
      const email = await setting.made('emails', 186, { ...sent, ...on });
      return { message: 'announcement', how: 'hubspot_email', sentOn: today, email };
    },
  },
  save_meeting: {
    schedule: {
      'that is planned': started(plan),
      'that was held': started({
        ...plan,
        start: `${today}T08:00:00.000Z`,
        on: today,
        outcome: 'held',
      }),
    },
    async link(setting) {
      await setting.starts();
      const booked = { hs_meeting_start_time: when.start, hs_meeting_title: 'Call' };
      const own = { hs_timestamp: when.start, ...booked };
      const meeting = await setting.made('meetings', 188, own);
      return { step: 'exit_interview', action: 'link', meeting, ...when };
    },
    async move(setting) {
      const meeting = await scheduled(setting);
      const on = calendarDate('2027-03-04');
      return { ...meeting, action: 'move', minutes: 30, start: `${on}T09:00:00.000Z`, on };
    },
    settle: {
      async 'that was held'(setting) {
        const meeting = await scheduled(setting, { start: `${today}T08:00:00.000Z`, on: today });
        return { ...meeting, action: 'settle', outcome: 'held', on: today };
      },
      async 'that was missed'(setting) {
        const meeting = await scheduled(setting);
        return { ...meeting, action: 'settle', outcome: 'no_show', on: today };
      },
    },
  },
  save_items: {
    add: {
      'one item': started({
        register,
        action: 'add',
        entries: [{ values, due: calendarDate('2027-03-08') }],
      }),
      'three items': started({
        register,
        action: 'add',
        entries: ['Who keeps it?', 'Who pays?', 'Who asks?'].map((words) => ({
          values: { ...values, words },
          due: calendarDate('2027-03-08'),
        })),
      }),
    },
    async change(setting) {
      return {
        ...(await added(setting)),
        action: 'change',
        values,
        due: calendarDate('2027-03-09'),
      };
    },
    async finish(setting) {
      return { ...(await added(setting)), action: 'finish', values: { answer: 'We do.' } };
    },
    async reopen(setting) {
      const item = await added(setting);
      await setting.does('save_items', { ...item, action: 'finish', values: { answer: 'We do.' } });
      return { ...item, action: 'reopen' };
    },
    async remove(setting) {
      return { ...(await added(setting)), action: 'remove' };
    },
  },
};
