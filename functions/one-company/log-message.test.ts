import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { takeComplaints } from '../../tests/complaints';
import { main as getOffboarding } from './get-offboarding';
import { main as logMessage } from './log-message';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
const sent = {
  ...meta,
  requestId: 'sent-1',
  message: 'announcement',
  subject: 'The end of our work with Acme',
  body: 'Dear Mr Berg,\n\nthe price is < 5 % & final.',
  how: 'letter',
  sentOn: '2027-02-26',
};
let account: Account;
beforeEach(() => stopClock('2027-03-01T09:00:00.000Z'));
afterEach(() => account.close());

async function started(options: Parameters<typeof openAccount>[0] = {}) {
  account = await openAccount(options);
  await account.start();
  account.calls();
}
const log = (more: object = {}) => account.call('log_message', logMessage, { ...sent, ...more });
const sentNotes = async () =>
  (await account.notes()).filter(({ hs_note_body: body }) => body?.includes('Message sent'));

test('a sent message becomes one note with what was sent, how and when, in 2 calls', async () => {
  await started();
  expect(await log()).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(account.calls().counted).toBe(withKeys(2, 4));
  expect(await sentNotes()).toMatchObject([
    {
      hs_timestamp: '2027-03-01T09:00:00.000Z',
      hs_note_body:
        '<strong>Message sent: The ending in writing</strong>' +
        '<br>By letter on 26 February 2027' +
        '<br>Subject: The end of our work with Acme' +
        '<br>Dear Mr Berg,<br><br>the price is &lt; 5 % &amp; final.' +
        '<br>By Rita Rep · offboarding 1 of Acme',
    },
  ]);
});

test('the note names the recipient of the message, if known', async () => {
  await started();
  expect(await log({ to: 'Zoe & Max <Berg>' })).toMatchObject({ status: 'done' });
  const [{ hs_note_body: body } = {}] = await sentNotes();
  expect(body).toContain('<br>By letter on 26 February 2027, to Zoe &amp; Max &lt;Berg&gt;<br>');
});

test('nothing but the note is written', async () => {
  await started();
  await log();
  expect(account.writes()).toEqual([expect.stringMatching(/^POST .*\/notes$/)]);
  const reply = await account.call('get_offboarding', getOffboarding, { today });
  expect(reply).toMatchObject({ value: { offboarding: { lastChange: { kind: 'start' } } } });
});

const letter = {
  message: 'closing_letter',
  ofStep: true,
  subject: 'Closing of our work together',
  how: 'email',
};

test('a message that is all its step needs finishes the step in the same act, with one note', async () => {
  await started();
  expect(await log(letter)).toMatchObject({
    value: {
      offboarding: {
        steps: {
          closing_letter: {
            state: 'done',
            mark: { by: rep, requestId: 'sent-1' },
            evidence: {
              kind: 'note',
              text: 'By e-mail on 26 February 2027: Closing of our work together',
            },
          },
        },
      },
    },
  });
  const [{ hs_note_body: body } = {}, ...others] = await sentNotes();
  expect(body).toContain('<br>Step done: Send the closing letter<br>');
  expect(others).toEqual([]);
  const reply = await account.call('get_offboarding', getOffboarding, { today });
  expect(reply).not.toHaveProperty('repair');
});

test('a repeated request finishes the step once', async () => {
  await started();
  await log(letter);
  expect(await log(letter)).toMatchObject({ status: 'done' });
  expect(await sentNotes()).toHaveLength(1);
});

test.each([
  ["an item's message", { ...letter, ofStep: false }, 'closing_letter'],
  [
    'a message of a step that asks for a form',
    { ...letter, message: 'thank_you' },
    'client_sign_off',
  ],
] as const)('%s only logs', async (_, message, step) => {
  await started();
  expect(await log(message)).toMatchObject({
    value: { offboarding: { steps: { [step]: { state: 'todo' } } } },
  });
  expect(await sentNotes()).toHaveLength(1);
});

test('the link in the message about the documentation is kept as its evidence', async () => {
  await started();
  const body = 'It is here: https://files.example/handbook. Kind regards';
  expect(await log({ ...letter, message: 'documentation', body })).toMatchObject({
    value: {
      offboarding: {
        steps: {
          document_process: { evidence: { kind: 'link', url: 'https://files.example/handbook' } },
        },
      },
    },
  });
});

test.each([true, false])(
  'a repeated request makes one note (unique notes: %s)',
  async (uniqueNotes) => {
    await started({ uniqueNotes });
    await log();
    expect(await log()).toMatchObject({ status: 'done' });
    expect(await sentNotes()).toHaveLength(1);
  },
);

test.each(['before', 'after'] as const)(
  'a message whose note failed %s it took effect is not reported as logged, and a retry logs it once',
  async (when) => {
    await started();
    account.api.addFault({ method: 'POST', path: '/notes', status: 501, when });
    expect(await log()).toMatchObject({ status: 'failed' });
    expect(takeComplaints()).toHaveLength(1);
    expect(await log()).toMatchObject({ status: 'done' });
    expect(await sentNotes()).toHaveLength(1);
  },
);

test.each([
  ['was sent tomorrow', { sentOn: '2027-03-02' }, 'sent_after_today'],
  ["has another today than the server's", { today: '2027-04-01' }, 'today_is_off'],
])('a message that %s is refused and nothing is written', async (_, more, refusal) => {
  await started();
  expect(takeRefusal(await log(more))).toBe(refusal);
  expect(account.writes()).toEqual([]);
});

test('without an offboarding there is nothing to log it on', async () => {
  account = await openAccount();
  expect(takeRefusal(await log())).toBe('not_found');
  expect(account.writes()).toEqual([]);
});
