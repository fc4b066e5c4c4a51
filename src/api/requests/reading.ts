import * as z from 'zod/mini';
import { reasonIds } from '../../playbook/lookup';
import { liveParts } from '../../playbook/shape';
import { dossierForm, zoneField } from '../dossier';
import { requestMetaFields, calendarDateField, dated, instantField, stageField } from '../fields';

export const getOffboardingRequest = z.strictObject(dated);

/** `parts`: only these of what the stage shows. */
export const getLiveRequest = z.strictObject({
  ...dated,
  stage: stageField,
  parts: z.optional(z.array(z.enum(liveParts))),
});

export const listOwnersRequest = z.strictObject({});

export const listContactsRequest = z.strictObject({});

export const getSurveyLinkRequest = z.strictObject(dated);

export const readContractFactsRequest = z.strictObject(dated);

export const readTimelineRequest = z.strictObject(dated);

export const readOpenBusinessRequest = z.strictObject(dated);

/** `since`: the instant from which on changes are news. */
export const readNewsRequest = z.strictObject({ ...dated, since: instantField });

export const readLessonsRequest = z.strictObject({ reason: z.enum(reasonIds) });

export const findInHubspotRequest = z.strictObject({
  kind: z.enum(['meetings', 'emails']),
  since: calendarDateField,
});

export const makeDossierRequest = z.strictObject({
  ...requestMetaFields,
  zone: zoneField,
  form: dossierForm,
});
