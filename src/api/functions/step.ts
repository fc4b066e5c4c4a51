import * as z from 'zod/mini';
import { hubspotWay, sendingWays } from '../../messages/sent-message';
import { messageIds } from '../../playbook/lookup';
import {
  requestMetaFields,
  contactNameField,
  calendarDateField,
  activityKeyField,
  evidenceField,
  filled,
  formValuesField,
  instantField,
  ownerField,
  idField,
  oneLine,
  registerField,
  stepField,
  text,
  textLimits,
} from '../fields';
import { givenAnswers } from '../survey';
import { writes } from './entry';

const updateStep = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({
      ...requestMetaFields,
      step: stepField,
      action: z.literal('take_up'),
      evidence: z.optional(evidenceField),
    }),
    z.strictObject({
      ...requestMetaFields,
      step: stepField,
      action: z.literal('finish'),
      evidence: evidenceField,
    }),
    z.strictObject({
      ...requestMetaFields,
      step: stepField,
      action: z.literal('waive'),
      reason: text(textLimits.note),
      waivedBy: text(textLimits.name),
    }),
    z.strictObject({ ...requestMetaFields, step: stepField, action: z.literal('decline') }),
    z.strictObject({ ...requestMetaFields, step: stepField, action: z.literal('reopen') }),
    z.strictObject({
      ...requestMetaFields,
      step: stepField,
      action: z.literal('write_down'),
      values: formValuesField,
    }),
  ]),
);

const makeSurveyLink = z.lazy(() =>
  z.strictObject({ ...requestMetaFields, expiresOn: calendarDateField }),
);

const updateSurvey = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({ ...requestMetaFields, action: z.literal('revoke_link') }),
    z.strictObject({ ...requestMetaFields, action: z.literal('enter_answers'), ...givenAnswers }),
  ]),
);

const logMessage = z.lazy(() =>
  z.discriminatedUnion('how', [
    z.strictObject({
      ...requestMetaFields,
      message: z.enum(messageIds),
      subject: oneLine(textLimits.short),
      body: filled(textLimits.message),
      how: z.enum(sendingWays),
      to: z.optional(contactNameField),
      sentOn: calendarDateField,
      ofStep: z.optional(z.boolean()),
    }),
    z.strictObject({
      ...requestMetaFields,
      message: z.enum(messageIds),
      how: z.literal(hubspotWay),
      sentOn: calendarDateField,
      ofStep: z.optional(z.boolean()),
      email: idField,
    }),
  ]),
);

/** Maximum number of attendees of a meeting. */
const maxAttendees = 50;

const aStep = { ...requestMetaFields, step: stepField };

/** Start of a meeting, and its date in the portal's time zone. */
const when = { start: instantField, on: calendarDateField };

const minutesField = z.int().check(z.gte(5), z.lte(24 * 60));

const saveMeeting = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({
      ...aStep,
      ...when,
      action: z.literal('schedule'),
      outcome: z.optional(z.enum(['held', 'no_show'])),
      title: oneLine(textLimits.short),
      minutes: minutesField,
      where: z.optional(oneLine(textLimits.short)),
      attendees: z.array(idField).check(z.maxLength(maxAttendees)),
      note: z.optional(filled(textLimits.note)),
      words: z.optional(filled(textLimits.note)),
    }),
    z.strictObject({ ...aStep, ...when, action: z.literal('link'), meeting: idField }),
    z.strictObject({
      ...aStep,
      ...when,
      action: z.literal('move'),
      meeting: activityKeyField,
      minutes: minutesField,
    }),
    z.strictObject({
      ...aStep,
      action: z.literal('settle'),
      meeting: activityKeyField,
      outcome: z.enum(['held', 'no_show', 'cancelled']),
      words: z.optional(filled(textLimits.note)),
      on: calendarDateField,
      start: z.optional(instantField),
      minutes: z.optional(minutesField),
    }),
  ]),
);

const values = z.lazy(() => z.record(idField, text(textLimits.words)));

const entry = {
  values,
  due: z.optional(calendarDateField),
  owner: z.optional(ownerField),
};

const ofItem = { ...requestMetaFields, register: registerField, item: idField };

/** Maximum number of items in one request. */
const maxItemsAtOnce = 20;

const saveItems = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({
      ...requestMetaFields,
      register: registerField,
      action: z.literal('add'),
      entries: z.array(z.strictObject(entry)).check(z.minLength(1), z.maxLength(maxItemsAtOnce)),
    }),
    z.strictObject({ ...ofItem, action: z.literal('change'), ...entry }),
    z.strictObject({ ...ofItem, action: z.literal('finish'), values }),
    z.strictObject({ ...ofItem, action: z.literal('reopen') }),
    z.strictObject({ ...ofItem, action: z.literal('remove') }),
  ]),
);

/** Functions that change a step, and its lists, meetings and messages. */
export const stepFunctions = {
  update_step: writes(updateStep),
  make_survey_link: writes(makeSurveyLink),
  /** The client's words are kept as they come. */
  update_survey: writes(updateSurvey, { asks: false }),
  log_message: writes(logMessage),
  /** A meeting's link and passcode are meant to be passed on. */
  save_meeting: writes(saveMeeting, { asks: false }),
  save_items: writes(saveItems),
} as const;
