import { calendarDate } from '../calendar/calendar-date';
import { requestMeta, later, now, openOffboarding } from '../offboarding/testing';
import { sendingWays, sentNote, type SentCommand } from './sent-message';

const sent: SentCommand = {
  ...requestMeta('sent-1'),
  message: 'renewal_notice',
  subject: 'End of <the> contract',
  body: 'Dear Mr Berg',
  how: 'email',
  sentOn: now.today,
};

test('the note tells what was sent, how, when and by whom, with typed texts escaped', () => {
  expect(sentNote(openOffboarding(), sent, now)).toEqual({
    ok: true,
    value: {
      activityKey: '500-1:sent-1',
      at: now.at,
      body:
        '<strong>Message sent: Notice, or its confirmation</strong>' +
        '<br>By e-mail on 1 March 2027<br>Subject: End of &lt;the&gt; contract' +
        '<br>Dear Mr Berg<br>By Mia Moser · offboarding 1 of Nordlicht GmbH',
    },
  });
});

test.each(sendingWays)('%s reads well', (how) => {
  const noted = sentNote(openOffboarding(), { ...sent, how }, now);
  expect(noted.ok && noted.value.body).toMatch(/<br>(By|In) [a-z-]+ on 1 March 2027<br>/);
});

test('an e-mail found in HubSpot says to whom it went, and a letter whom the rep named', () => {
  const o = openOffboarding();
  const found = { subject: 'The end', at: now.at, to: 'zoe@acme.example' };
  const { how: _how, subject: _subject, body: _body, ...rest } = sent;
  const mail = sentNote(o, { ...rest, how: 'hubspot_email', email: '61' }, now, found);
  expect(mail.ok && mail.value.body).toContain('on 1 March 2027, to zoe@acme.example<br>');
  const letter = sentNote(o, { ...sent, how: 'letter', to: 'Zoe Berg' }, now);
  expect(letter.ok && letter.value.body).toContain('By letter on 1 March 2027, to Zoe Berg<br>');
});

test('a message sent after today is refused, one sent earlier is not', () => {
  const tomorrow = { ...sent, sentOn: calendarDate('2027-03-02') };
  expect(sentNote(openOffboarding(), tomorrow, now)).toEqual({
    ok: false,
    refusal: { code: 'sent_after_today', field: 'sentOn' },
  });
  expect(sentNote(openOffboarding(), tomorrow, later).ok).toBe(true);
});

test('a message of a step that is not part of this offboarding is refused', () => {
  const completed = openOffboarding({
    initiator: 'completed',
    statedReason: { id: 'project_completed' },
  });
  expect(sentNote(completed, sent, now)).toEqual({
    ok: false,
    refusal: { code: 'step_does_not_apply' },
  });
});
