import { calendarDate } from '../../src/calendar/calendar-date';
import { surveySettings } from './settings';
import { readToken, signToken } from './token';

const secret = 'a-secret-for-tests-that-is-long-enough';
const token = { recordId: '9001', number: 3, expiresOn: calendarDate('2027-04-30') };
const text = signToken(token, secret);

test('a token is short, contains no name, and is read as it was signed', () => {
  expect(text).toMatch(/^9001\.3\.20270430\.[\w-]{43}$/);
  expect(readToken(text, secret)).toEqual(token);
});

test('no single character of a token can be changed', () => {
  const wrong = [...text].flatMap((sign, index) =>
    ['0', '1', 'A', 'b', '-', '.', ' ']
      .filter((other) => other !== sign)
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );
  expect(wrong.length).toBeGreaterThan(300);
  expect(wrong.filter((one) => readToken(one, secret))).toEqual([]);
});

test('another secret gives another signature', () => {
  expect(readToken(text, `${secret}!`)).toBeUndefined();
});

test('a token with an invalid date is rejected, even signed', () => {
  const never = JSON.parse('{"expiresOn":"2027-02-30"}');
  expect(readToken(signToken({ ...token, ...never }, secret), secret)).toBeUndefined();
});

test.each([
  [{}, false],
  [{ RELTERM_SURVEY_SECRET: '', RELTERM_SURVEY_URL: 'https://a.example/s' }, false],
  [{ RELTERM_SURVEY_SECRET: 'x'.repeat(31), RELTERM_SURVEY_URL: 'https://a.example/s' }, false],
  [{ RELTERM_SURVEY_SECRET: secret, RELTERM_SURVEY_URL: 'javascript:alert(1)' }, false],
  [{ RELTERM_SURVEY_SECRET: secret, RELTERM_SURVEY_URL: 'https://a.example/s?x=1' }, false],
  [{ RELTERM_SURVEY_SECRET: secret, RELTERM_SURVEY_URL: 'https://a.example/s' }, true],
])('with %p links can be made: %p', (env, may) => {
  expect(surveySettings(env) !== undefined).toBe(may);
});
