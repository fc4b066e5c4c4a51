import * as z from 'zod/mini';
import { instantField, namedField } from '../api/fields';
import { consentField, contactWayField, surveyValuesField } from '../api/survey';
import type { Instant, Offboarding } from '../offboarding/offboarding';
import type {
  ContactConsent,
  Survey,
  SurveyAnswers,
  SurveyLink,
  SurveyValues,
} from '../offboarding/survey-state';
import { questionById, questionIds, type QuestionId } from '../playbook/survey-lookup';
import { answerProperty, type Properties } from './names';
import { readDate, readInstant, read, readJson } from './read';
import { unknownHubSpotUser } from '../offboarding/follow-hubspot';
import { json } from './step-record';

/** JSON content of `survey_detail`: who entered the newest answers, and through which link. */
const detailField = z.lazy(() =>
  z.object({
    by: namedField,
    at: instantField,
    requestId: z.string(),
    link: z.optional(z.number()),
    through: z.optional(z.object({ link: z.number(), times: z.number() })),
  }),
);

/** Returns the properties of the link, the answers and the consent; `''` clears one. */
export function surveyToProperties({ survey, contact }: Offboarding): Record<string, string> {
  const { link, answers } = survey ?? {};
  return {
    survey_link_number: String(link?.number ?? ''),
    survey_link_made_on: link?.madeOn ?? '',
    survey_link_expires_on: link?.expiresOn ?? '',
    survey_link_revoked_on: link?.revokedOn ?? '',
    survey_answered_at: answers?.firstAt ?? '',
    survey_amended_at: answers && answers.times > 1 ? answers.mark.at : '',
    survey_times: String(answers?.times ?? ''),
    survey_source: known(answers?.source),
    survey_detail: answers
      ? json({ ...answers.mark, link: answers.link, through: answers.through })
      : '',
    ...Object.fromEntries(questionIds.map((id) => [answerProperty(id), answers?.values[id] ?? ''])),
    contact_consent: contact?.consent ?? '',
    contact_ways: contact?.ways.join(';') ?? '',
    contact_consent_on: contact?.on ?? '',
    contact_consent_at: contact?.at ?? '',
    contact_consent_source: known(contact?.source),
    contact_consent_number: String(contact?.number ?? ''),
  };
}

/** Returns a source as it is stored; what is unknown is not written back. */
const known = (source: string | undefined): string =>
  source && source !== 'unknown' ? source : '';

/** Parses the survey; invalid values, typed in HubSpot, are left out. */
export function surveyFrom(p: Properties, since: Instant): Survey | undefined {
  const link = linkFrom(p);
  const answers = answersFrom(p, since);
  if (!link && !answers) return undefined;
  return { ...(link && { link }), ...(answers && { answers }) };
}

const countOf = (value: string | null | undefined): number => {
  const count = Number(value ?? '');
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
};

/** Parses the link; undefined without an expiry date, because it could not expire. */
function linkFrom(p: Properties): SurveyLink | undefined {
  const number = countOf(p.survey_link_number);
  const expiresOn = readDate(p.survey_link_expires_on);
  if (!number || !expiresOn) return undefined;
  const revokedOn = readDate(p.survey_link_revoked_on);
  const madeOn = readDate(p.survey_link_made_on) ?? expiresOn;
  return { number, madeOn, expiresOn, ...(revokedOn && { revokedOn }) };
}

function answersFrom(p: Properties, since: Instant): SurveyAnswers | undefined {
  const values: SurveyValues = Object.fromEntries(
    questionIds.flatMap((id) => {
      const value = valueOf(id, p);
      return value === undefined ? [] : [[id, value]];
    }),
  );
  const times = countOf(p.survey_times);
  if (Object.keys(values).length === 0 && times === 0) return undefined;
  const detail = readJson(detailField, p.survey_detail);
  const firstAt = readInstant(p.survey_answered_at) ?? since;
  const { by, at, requestId } = detail ?? { by: unknownHubSpotUser, at: firstAt, requestId: '' };
  return {
    values,
    source: read(z.enum(['client', 'phone']), p.survey_source) ?? 'unknown',
    ...(detail?.link !== undefined && { link: detail.link }),
    ...(detail?.through && { through: detail.through }),
    times,
    firstAt,
    mark: { by, at, requestId },
  };
}

/**
 * Returns a valid answer. A long text is returned as stored, whatever was typed in HubSpot; any other must be an
 * option.
 */
function valueOf(id: QuestionId, p: Properties): string | undefined {
  const stored = p[answerProperty(id)];
  if (!stored) return undefined;
  const parsed = read(surveyValuesField, { [id]: stored });
  if (parsed) return parsed[id];
  return questionById(id).kind === 'long' ? stored : undefined;
}

/** Parses the client's wish; a day that was cleared is unknown. */
export function contactFrom(p: Properties): ContactConsent | undefined {
  const consent = read(consentField, p.contact_consent);
  if (!consent) return undefined;
  const ways = (p.contact_ways ?? '').split(';').flatMap((way) => read(contactWayField, way) ?? []);
  const number = countOf(p.contact_consent_number);
  const on = readDate(p.contact_consent_on);
  const at = readInstant(p.contact_consent_at);
  return {
    consent,
    ways: [...new Set(ways)],
    ...(on ? { on } : {}),
    ...(at ? { at } : {}),
    source: read(z.enum(['survey', 'phone', 'rep']), p.contact_consent_source) ?? 'unknown',
    ...(number ? { number } : {}),
  };
}
