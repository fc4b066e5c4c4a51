import * as z from 'zod/mini';
import type { EndpointAnswer } from '../functions/hubspot/endpoint';
import { main as survey } from '../functions/survey';

export const surveySecret = 'a-secret-for-tests-that-is-long-enough';
export const surveyUrl = 'https://example.hs-sites.com/hs/serverless/relterm/survey';

/** Sets the survey's secrets in the environment, as HubSpot does for a function that names them. */
export function withSurveySecrets() {
  process.env.RELTERM_SURVEY_SECRET = surveySecret;
  process.env.RELTERM_SURVEY_URL = surveyUrl;
}

export const tokenIn = (url: string): string => new URL(url).searchParams.get('t') ?? '';

/** Requests the page as HubSpot's gateway passes on a browser's request. */
export function open(
  token: string,
  { language = 'en', part = false } = {},
): Promise<EndpointAnswer> {
  return survey({
    method: 'GET',
    params: { t: [token], ...(part && { as: ['part'] }) },
    headers: { 'accept-language': language },
    body: {},
  });
}

const answerField = z.object({
  ok: z.boolean(),
  message: z.optional(z.string()),
  field: z.optional(z.string()),
  part: z.optional(z.object({ lang: z.string(), title: z.string(), html: z.string() })),
});

/** Sends a body as the page does. */
export async function post(body: unknown, headers: Record<string, string> = {}) {
  const answer = await survey({
    method: 'POST',
    params: {},
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: answer.statusCode, ...answerField.parse(JSON.parse(answer.body)) };
}
