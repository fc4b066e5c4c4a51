import { Button, LoadingButton } from '@hubspot/ui-extensions';
import * as z from 'zod/mini';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { originOf } from '../../../src/messages/kept-draft';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';

const contact = {
  consent: 'yes',
  ways: [],
  on: calendarDate('2027-01-05'),
  source: 'rep',
} as const;
const id = 'check_in_one_month_t-1';
/** As it was filled in on another day, by somebody else, for an earlier last day. */
const planned =
  "Dear [the name of the client's contact: not known],\n\nOur work together ended on 28 February 2027.\n\nKind regards,\nOlga Owner";
const filled = { message: planned, template: originOf('check_in_one_month', planned) };

function withFollowUp(values: Record<string, string>): FakeApp {
  const app = fakeApp(asSituation({ ...underWay(), contact }));
  const followUp = { id: 't-1', register: 'follow_up', state: 'open' } as const;
  const due = calendarDate('2027-04-30');
  const items = [
    { ...followUp, due, values: { about: 'How things are', channel: 'email', ...values } },
  ];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  return app;
}

const asked = z.object({ values: z.record(z.string(), z.string()) });

async function opened(app: FakeApp, title: string): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(4);
  card.openStep('Plan personal');
  await card.until('○ How things are');
  card.openStep(title);
  await card.until('Legal Counsel');
  return card;
}

test("a planned message is filled with today's facts, the contact, and who sends it now", async () => {
  const card = await opened(withFollowUp(filled), 'Draft: Check-in after one month');
  const body = card.written(`body_${id}`);
  expect(body).toMatch(/^Dear Zoe Berg,\n\nOur work together ends on 31 March 2027/);
  expect(body).toMatch(/Kind regards,\nAnn Able$/);
});

test('a planned message that was changed by hand stays, but for the name that was missing', async () => {
  const message = planned.replace('Our work', 'All our work');
  const card = await opened(withFollowUp({ ...filled, message }), 'Draft, changed by hand');
  expect(card.written(`subject_${id}`)).toBe('Acme: how has the first month been');
  expect(card.written(`body_${id}`)).toBe(
    'Dear Zoe Berg,\n\nAll our work together ended on 28 February 2027.\n\nKind regards,\nOlga Owner',
  );
});

test('a planned message goes to the composer and is logged as sent, and the step stays as it is', async () => {
  const app = withFollowUp(filled);
  const card = await opened(app, 'Draft: Check-in after one month');
  expect(
    card.renderer.find(CrmActionButton, { actionType: 'SEND_EMAIL' }).props.actionContext,
  ).toMatchObject({
    initialEmailBody: expect.stringContaining('Dear Zoe Berg,'),
  });
  card.press('Log as sent…');
  card.choose(`how_${id}`, 'email');
  card.press('Yes, log it');
  await card.until('Logged: Acme: how has the first month been');
  expect(app.asked('log_message')).toMatchObject({ message: 'check_in_one_month', to: 'Zoe Berg' });
  expect(card.words()).not.toContain('Mark the step done with it');
});

test('a follow-up without a message of its own offers a short one', async () => {
  const card = await opened(withFollowUp({}), 'Draft: A short hello');
  expect(card.written('body_personal_message_t-1')).toContain('How are things at Acme?');
});

test("the form to change a follow-up has today's text, and knows whether it was changed", async () => {
  const app = withFollowUp(filled);
  const card = await opened(app, 'Draft: Check-in after one month');
  const change = card.renderer
    .findAll(Button)
    .find(({ text, props }) => text === 'Change' && !props.overlay);
  change?.trigger('onClick');
  expect(card.written('follow_up_t-1_message')).toContain('31 March 2027');
  expect(card.words()).not.toContain('Where the draft is from');
  card.write('follow_up_t-1_about', 'How the first month was');
  const save = card.renderer
    .findAll(LoadingButton)
    .find(({ text, props }) => text === 'Save' && props.size === 'sm');
  save?.trigger('onClick');
  await card.renderer.waitFor(() => expect(app.called('save_items')).toBe(1));
  const { values } = asked.parse(app.asked('save_items'));
  expect(values.about).toBe('How the first month was');
  expect(values.template).toBe(originOf('check_in_one_month', values.message ?? ''));
});

test('planned e-mails are on hold when nobody at the company gets e-mail', async () => {
  const app = withFollowUp({});
  app.contactsAre({
    status: 'loaded',
    value: [{ id: '21', name: 'Zoe Berg', hint: '', noEmail: 'unsubscribed' }],
  });
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(4);
  card.openStep('Plan personal');
  await card.until('Planned e-mails are on hold');
  expect(card.words()).toContain('– How things are');
});
