import * as z from 'zod/mini';
import { hubspotWay, sendingWays } from '../messages/sent-message';
import { messageIds, reasonIds } from '../playbook/lookup';
import { liveParts } from '../playbook/shape';
import { contractField } from './contract-terms-field';
import { dossierForm, zoneField } from './dossier';
import {
  asked,
  avoidableField,
  contactNameField,
  calendarDateField,
  dated,
  deedOnMeetingField,
  evidenceField,
  filled,
  formValuesField,
  initiatorField,
  instantField,
  outcomeField,
  ownerField,
  idField,
  reasonField,
  registerField,
  stageField,
  stepField,
  text,
  textLimits,
  wonBackWayField,
} from './fields';
import { consentField, givenAnswers, waysField } from './survey';

/** As many as a meeting can have. */
const mostAttendees = 50;

/**
 * What the card may ask of each function. A field that is not named here is refused. None names the
 * company: HubSpot hands the function the record in view (`companyProperties`).
 */
export const getOffboardingRequest = z.strictObject(dated);
/** `parts`: only these of what the stage shows. */
export const getLiveRequest = z.strictObject({
  ...dated,
  stage: stageField,
  parts: z.optional(z.array(z.enum(liveParts))),
});
export const listOwnersRequest = z.strictObject({});

export const startOffboardingRequest = z.strictObject({
  ...asked,
  initiator: initiatorField,
  statedReason: reasonField,
  statedWords: text(textLimits.words),
  finalServiceDate: z.optional(calendarDateField),
  owner: z.optional(ownerField),
});

export const updateStepRequest = z.discriminatedUnion('action', [
  z.strictObject({ ...asked, step: stepField, action: z.literal('take_up') }),
  z.strictObject({
    ...asked,
    step: stepField,
    action: z.literal('finish'),
    evidence: evidenceField,
  }),
  z.strictObject({
    ...asked,
    step: stepField,
    action: z.literal('waive'),
    reason: text(textLimits.note),
    waivedBy: text(textLimits.name),
  }),
  z.strictObject({ ...asked, step: stepField, action: z.literal('reopen') }),
  z.strictObject({
    ...asked,
    step: stepField,
    action: z.literal('write_down'),
    values: formValuesField,
  }),
]);

export const updateReasonRequest = z.discriminatedUnion('which', [
  z.strictObject({
    ...asked,
    which: z.literal('stated'),
    reason: reasonField,
    words: text(textLimits.words),
  }),
  z.strictObject({
    ...asked,
    which: z.literal('analysed'),
    reason: reasonField,
    note: z.optional(text(textLimits.words)),
    avoidable: avoidableField,
    competitor: z.optional(text(textLimits.name)),
    competitorContractEnd: z.optional(calendarDateField),
  }),
]);

export const updateDetailsRequest = z.discriminatedUnion('field', [
  z.strictObject({
    ...asked,
    field: z.literal('final_service_date'),
    finalServiceDate: z.nullable(calendarDateField),
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...asked,
    field: z.literal('owner'),
    owner: ownerField,
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...asked,
    field: z.literal('contact'),
    consent: consentField,
    ways: waysField,
  }),
]);

export const updateSurveyRequest = z.discriminatedUnion('action', [
  z.strictObject({ ...asked, action: z.literal('make_link'), expiresOn: calendarDateField }),
  z.strictObject({ ...asked, action: z.literal('revoke_link') }),
  z.strictObject({ ...asked, action: z.literal('enter_answers'), ...givenAnswers }),
]);
export const getSurveyLinkRequest = z.strictObject(dated);

export const updateContractRequest = z.strictObject({ ...asked, contract: contractField });
export const readContractFactsRequest = z.strictObject(dated);

export const readTimelineRequest = z.strictObject(dated);

export const readOpenBusinessRequest = z.strictObject(dated);

/** `since`: the instant from which on changes are news. */
export const readNewsRequest = z.strictObject({ ...dated, since: instantField });

export const makeDossierRequest = z.strictObject({ ...asked, zone: zoneField, form: dossierForm });

export const moveStageRequest = z.strictObject({
  ...asked,
  to: stageField,
  why: z.optional(text(textLimits.note)),
});

export const pauseOffboardingRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...asked,
    action: z.literal('pause'),
    why: text(textLimits.note),
    until: z.optional(calendarDateField),
  }),
  z.strictObject({ ...asked, action: z.literal('resume') }),
]);

export const winBackRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...asked,
    action: z.literal('record'),
    on: calendarDateField,
    how: wonBackWayField,
    through: text(textLimits.short),
    words: z.optional(text(textLimits.words)),
  }),
  z.strictObject({ ...asked, action: z.literal('take_back') }),
]);

export const closeOffboardingRequest = z.strictObject({
  ...asked,
  outcome: outcomeField,
  note: z.optional(filled(textLimits.words)),
});

export const logMessageRequest = z.discriminatedUnion('how', [
  z.strictObject({
    ...asked,
    message: z.enum(messageIds),
    subject: filled(textLimits.short),
    body: filled(textLimits.message),
    how: z.enum(sendingWays),
    to: z.optional(contactNameField),
    sentOn: calendarDateField,
  }),
  z.strictObject({
    ...asked,
    message: z.enum(messageIds),
    how: z.literal(hubspotWay),
    sentOn: calendarDateField,
    email: idField,
  }),
]);

const aStep = { ...asked, step: stepField };
/** When a meeting is, and the day of that in the portal's zone. */
const when = { start: instantField, on: calendarDateField };
const minutesField = z.int().check(z.gte(5), z.lte(24 * 60));

export const saveMeetingRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...aStep,
    ...when,
    action: z.literal('schedule'),
    held: z.boolean(),
    title: filled(textLimits.short),
    minutes: minutesField,
    where: z.optional(filled(textLimits.short)),
    attendees: z.array(idField).check(z.maxLength(mostAttendees)),
    note: z.optional(filled(textLimits.note)),
  }),
  z.strictObject({ ...aStep, ...when, action: z.literal('link'), meeting: idField }),
  z.strictObject({
    ...aStep,
    ...when,
    action: z.literal('move'),
    meeting: deedOnMeetingField,
    minutes: minutesField,
  }),
  z.strictObject({
    ...aStep,
    action: z.literal('settle'),
    meeting: deedOnMeetingField,
    outcome: z.enum(['held', 'no_show', 'cancelled']),
    on: calendarDateField,
  }),
]);

export const findInHubspotRequest = z.strictObject({
  kind: z.enum(['meetings', 'emails']),
  since: calendarDateField,
});

export const readLessonsRequest = z.strictObject({ reason: z.enum(reasonIds) });

const values = z.record(idField, text(textLimits.words));
const entry = {
  values,
  due: z.optional(calendarDateField),
  owner: z.optional(ownerField),
};
const ofItem = { ...asked, register: registerField, item: idField };
/** Most items added at once. */
const mostAtOnce = 20;

export const saveItemsRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...asked,
    register: registerField,
    action: z.literal('add'),
    entries: z.array(z.strictObject(entry)).check(z.minLength(1), z.maxLength(mostAtOnce)),
  }),
  z.strictObject({ ...ofItem, action: z.literal('change'), ...entry }),
  z.strictObject({ ...ofItem, action: z.literal('finish'), values }),
  z.strictObject({ ...ofItem, action: z.literal('reopen') }),
  z.strictObject({ ...ofItem, action: z.literal('remove') }),
]);
export const listContactsRequest = z.strictObject({});
