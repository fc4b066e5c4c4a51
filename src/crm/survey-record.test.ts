import { calendarDate } from '../calendar/calendar-date';
import { now, openOffboarding, today } from '../offboarding/testing';
import { answerProperty, everyRecordProperty } from './names';
import { recordProperties } from './schema-record';
import { contactFrom, surveyFrom, surveyToProperties } from './survey-record';

const by = { id: 'client', name: 'the client' };
const survey = {
  link: { number: 2, madeOn: today, expiresOn: calendarDate('2027-04-30'), revokedOn: today },
  answers: {
    values: { main_reason: 'cost', would_have_changed: 'A <b>call</b>.', handling: '4' },
    source: 'client',
    link: 2,
    times: 3,
    firstAt: now.at,
    mark: { by, at: '2027-03-05T10:00:00.000Z', requestId: 'survey-3-x' },
  },
} as const;
const contact = {
  consent: 'yes',
  ways: ['phone', 'email'],
  on: today,
  at: now.at,
  source: 'survey',
} as const;
const stored = () => surveyToProperties(openOffboarding({ survey, contact }));

test('link, answers and consent are read as they were stored', () => {
  expect(surveyFrom(stored(), now.at)).toEqual(survey);
  expect(contactFrom(stored())).toEqual(contact);
});

test('without any of them every property is empty, and none is read', () => {
  const empty = surveyToProperties(openOffboarding());
  expect(Object.values(empty).filter((value) => value !== '')).toEqual([]);
  expect(surveyFrom(empty, now.at)).toBeUndefined();
  expect(contactFrom(empty)).toBeUndefined();
});

test('every property is read, and provisioned under one name once', () => {
  const wanted = recordProperties.map(({ name }) => name);
  for (const name of Object.keys(stored())) {
    expect(everyRecordProperty.filter((one) => one === name)).toEqual([name]);
    expect(wanted.filter((one) => one === name)).toEqual([name]);
  }
  const handling = recordProperties.find(({ name }) => name === answerProperty('handling'));
  expect(handling).toMatchObject({ type: 'number' });
});

test.each([
  ['a number that is none', { survey_link_number: 'two' }],
  ['no last day', { survey_link_expires_on: '' }],
  ['a last day that there is not', { survey_link_expires_on: '2027-02-30' }],
])('a link with %s is left out', (_, changes) => {
  expect(surveyFrom({ ...stored(), ...changes }, now.at)).not.toHaveProperty('link');
});

test.each([
  ['survey_handling', '9', { main_reason: 'cost', would_have_changed: 'A <b>call</b>.' }],
  ['survey_main_reason', 'greed', { handling: '4', would_have_changed: 'A <b>call</b>.' }],
  ['survey_would_have_changed', '<i>', { ...survey.answers.values, would_have_changed: '<i>' }],
])('%s changed by hand to %s leaves the other answers as they were', (name, value, values) => {
  expect(surveyFrom({ ...stored(), [name]: value }, now.at)?.answers?.values).toEqual(values);
});

test('answers with an invalid detail are by an unknown user; unknown ways of contact are left out', () => {
  const broken = {
    ...stored(),
    survey_detail: '{',
    survey_answered_at: 'x',
    contact_ways: 'fax;email',
  };
  expect(surveyFrom(broken, now.at)?.answers).toMatchObject({
    firstAt: now.at,
    mark: { by: { id: 'hubspot' }, requestId: '' },
  });
  expect(contactFrom(broken)?.ways).toEqual(['email']);
});

test('a source that was cleared in HubSpot is unknown, and is not written back', () => {
  const cleared = { ...stored(), survey_source: '', contact_consent_source: null };
  const read = { survey: surveyFrom(cleared, now.at), contact: contactFrom(cleared) };
  expect(read.survey?.answers?.source).toBe('unknown');
  expect(read.contact?.source).toBe('unknown');
  expect(surveyToProperties(openOffboarding(read))).toMatchObject({
    survey_source: '',
    contact_consent_source: '',
  });
});

test('a day that was cleared in HubSpot is unknown, and is not written back', () => {
  const contact = contactFrom({ ...stored(), contact_consent_on: '' });
  expect(contact).not.toHaveProperty('on');
  expect(surveyToProperties(openOffboarding({ contact }))).toMatchObject({
    contact_consent: 'yes',
    contact_consent_on: '',
  });
});
