import { calendarDate } from '../calendar/calendar-date';
import { exitScore, isLinkExpired, mayContact } from './survey';
import {
  requestMeta,
  closedOffboarding,
  later,
  mia,
  now,
  openOffboarding,
  today,
  valueOf,
  waived,
  withStep,
} from './testing';
import { updateDetails } from './update-details';
import { answerSurvey, updateSurvey } from './update-survey';

const expiresOn = calendarDate('2027-04-30');
const make = { ...requestMeta('make'), action: 'make_link', expiresOn } as const;
const linked = () => valueOf(updateSurvey(openOffboarding(), make, now));
const given = {
  values: { handling: '4', would_have_changed: ' ' },
  contact: { consent: 'yes', ways: ['email', 'phone'] },
  times: 0,
  link: 1,
  requestId: 'survey-1-x',
} as const;
const answered = () => valueOf(answerSurvey(linked(), given, now));

test('a link is counted, and the newest one counts', () => {
  const second = valueOf(updateSurvey(linked(), { ...make, requestId: 'again' }, later));
  expect(second.survey).toEqual({ link: { number: 2, madeOn: later.today, expiresOn } });
  expect(answerSurvey(second, given, later)).toMatchObject({ refusal: { code: 'survey_no_link' } });
  expect(answerSurvey(second, { ...given, link: 2 }, later)).toMatchObject({ changed: true });
});

test('asked twice for the same click, one link is made', () => {
  expect(updateSurvey(linked(), make, later)).toMatchObject({ changed: false });
});

test.each([
  ['2027-02-28', 'survey_expiry_off'],
  ['2028-03-01', 'survey_expiry_off'],
  ['2028-02-29', undefined],
  ['2027-03-01', undefined],
])('a link that is open until %s is refused with %p', (day, code) => {
  const outcome = updateSurvey(openOffboarding(), { ...make, expiresOn: calendarDate(day) }, now);
  expect(outcome.ok ? undefined : outcome.refusal.code).toBe(code);
});

test('a revoked link takes nothing; there must be one to revoke, and once is enough', () => {
  const revoke = { ...requestMeta('revoke'), action: 'revoke_link' } as const;
  expect(updateSurvey(openOffboarding(), revoke, now)).toMatchObject({
    refusal: { code: 'survey_no_link' },
  });
  const revoked = valueOf(updateSurvey(linked(), revoke, now));
  expect(answerSurvey(revoked, given, now)).toMatchObject({ ok: false });
  const again = { ...requestMeta('revoke-2'), action: 'revoke_link' } as const;
  expect(updateSurvey(revoked, again, later)).toMatchObject({ changed: false });
});

test('a link is over on the day after its last day', () => {
  expect(isLinkExpired({ expiresOn }, expiresOn)).toBe(false);
  expect(isLinkExpired({ expiresOn }, calendarDate('2027-05-01'))).toBe(true);
});

test('answers are kept without blanks, finish the step that waits for them, and say the consent', () => {
  expect(answered()).toMatchObject({
    survey: { answers: { values: { handling: '4' }, times: 1, source: 'client', link: 1 } },
    contact: { consent: 'yes', ways: ['email', 'phone'], on: today, source: 'survey' },
    steps: { exit_survey: { state: 'done', evidence: { date: today } } },
  });
  expect(answered().survey?.answers?.values).not.toHaveProperty('would_have_changed');
  expect(exitScore(answered())).toEqual({ score: 4, most: 5 });
  expect(exitScore(linked())).toBeUndefined();
});

test('a step that was waived stays so, and after the close answers still count', () => {
  const before = withStep(linked(), 'exit_survey', waived);
  expect(valueOf(answerSurvey(before, given, now)).steps.exit_survey).toEqual(waived);
  const { survey } = linked();
  const closed = valueOf(answerSurvey(closedOffboarding({ survey }), given, later));
  expect(exitScore(closed)).toEqual({ score: 4, most: 5 });
});

test('the same again changes nothing; an older form over newer answers is refused', () => {
  expect(answerSurvey(answered(), given, later)).toMatchObject({ changed: false });
  const other = { ...given, values: { handling: '1' } };
  expect(answerSurvey(answered(), other, later)).toMatchObject({
    refusal: { code: 'survey_changed' },
  });
  const amended = valueOf(answerSurvey(answered(), { ...other, times: 1 }, later));
  expect(amended.survey?.answers).toMatchObject({
    times: 2,
    firstAt: now.at,
    mark: { at: later.at },
  });
});

test('nothing at all is refused, and a consent alone is an answer', () => {
  const nothing = { values: { would_have_changed: ' ' }, times: 0, link: 1, requestId: 'd' };
  expect(answerSurvey(linked(), nothing, now)).toMatchObject({ refusal: { code: 'survey_empty' } });
  const no = { ...nothing, contact: { consent: 'no', ways: [] } } as const;
  expect(mayContact(valueOf(answerSurvey(linked(), no, now)))).toBe('no');
});

test('the newest word on contact counts, and the same word again keeps its day', () => {
  const wish = { field: 'contact', consent: 'no', ways: [] } as const;
  const told = valueOf(updateDetails(answered(), { ...requestMeta('told'), ...wish }, later));
  expect(told.contact).toMatchObject({ consent: 'no', ways: [], on: later.today, source: 'rep' });
  expect(mayContact(told)).toBe('no');
  const same = { field: 'contact', consent: 'yes', ways: ['phone', 'email'] } as const;
  expect(updateDetails(answered(), { ...requestMeta('same'), ...same }, later)).toMatchObject({
    changed: false,
  });
  expect(mayContact(openOffboarding())).toBe('not_asked');
});

test('answers given by phone carry the name of who entered them', () => {
  const { link: _, requestId: __, ...said } = given;
  const phone = { ...requestMeta('phone'), action: 'enter_answers', ...said } as const;
  expect(valueOf(updateSurvey(openOffboarding(), phone, now))).toMatchObject({
    survey: { answers: { source: 'phone', mark: { by: mia, requestId: 'phone' } } },
    contact: { source: 'phone' },
  });
});
