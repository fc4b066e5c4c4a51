import * as z from 'zod/mini';
import { textLimits } from '../src/api/fields';
import { givenAnswers } from '../src/api/survey';
import type { RefusalCode } from '../src/offboarding/outcome';
import type { ByPlaybook } from '../src/playbook/changes';
import {
  languages,
  languagesOf,
  type Language,
  type SurveyTextId,
  type Voice,
} from '../src/playbook/survey-languages';
import { languageFor } from '../src/survey/language';
import {
  busyPart,
  calledOffPart,
  closedPart,
  questionsPart,
  thanksPart,
  type PagePart,
} from '../src/survey/page';
import { pageText } from '../src/survey/format';
import { maxAnswers } from '../src/playbook/survey-lookup';
import { endpointCall, type EndpointAnswer, type EndpointCall } from './hubspot/endpoint';
import { unexpectedError, newFunctionContext } from './hubspot/handle';
import { openSurvey, saveAnswers } from './survey/answers';
import { documentOf, pageHeaders, quietHeaders } from './survey/document';
import { surveySecret } from './survey/settings';
import { readToken, type SurveyToken } from './survey/token';

/** Maximum length of a request body as JSON, above what the longest valid answers need. */
const maxBodyLength = 20_000;

const sentField = z.strictObject({
  ...givenAnswers,
  token: z.string().check(z.maxLength(200)),
  language: z.optional(z.string().check(z.maxLength(40))),
});

/**
 * The exit survey, a public endpoint. GET returns the page, or with `as=part` the content of its frame; POST saves the
 * answers. Every link that is not open gets the same answer, whatever the reason, and a forged one makes no API call; a
 * link of an offboarding that was called off gets a message that the survey is over. `as=ready` asks whether the page could answer
 * anybody: 200 or 503, without an API call. GET makes 1 API call, POST at most
 * 6, and 3 more when the client's consent changes.
 */
export async function main(context: unknown): Promise<EndpointAnswer> {
  const call = endpointCall(context);
  try {
    if (call.method === 'GET') return await getPage(call);
    if (call.method === 'POST') return await postAnswers(call);
    return json(405, { ok: false });
  } catch (error) {
    unexpectedError('survey', error);
    const language = languageOf(call, call.query('l'));
    return call.method === 'GET'
      ? page(call, 503, busyPart({ language }))
      : json(503, { ok: false, message: pageText('busy', { language }) });
  }
}

const languageOf = (
  call: EndpointCall,
  requested: string | undefined,
  offered?: readonly Language[],
): Language => languageFor(requested, call.header('accept-language'), offered);

/** Whether the page could answer a client: it can check links, and HubSpot handed it the app's token. */
const isReady = () => surveySecret() !== undefined && Boolean(process.env.PRIVATE_APP_ACCESS_TOKEN);

/** The language and words of an offboarding's survey. */
function voiceOf(call: EndpointCall, requested: string | undefined, by: ByPlaybook): Voice {
  const language = languageOf(call, requested, languagesOf(by));
  return { language, playbook: by.playbook };
}

async function getPage(call: EndpointCall): Promise<EndpointAnswer> {
  const language = languageOf(call, call.query('l'));
  if (call.query('as') === 'ready')
    return page(call, isReady() ? 200 : 503, closedPart({ language }));
  const context = newFunctionContext();
  const text = call.query('t') ?? '';
  const token = tokenOf(text);
  const survey = token && (await openSurvey(context, token));
  if (!survey) return page(call, 404, closedPart({ language }));
  const { link, followed, zone } = survey;
  const { offboarding } = followed.stored;
  const voice = voiceOf(call, call.query('l'), offboarding);
  switch (survey.status) {
    case 'called_off':
      return page(call, 410, calledOffPart(voice));
    case 'used_up':
      return page(call, 200, thanksPart(voice));
    case 'open': {
      const shown = {
        language: voice.language,
        offboarding,
        link,
        token: text,
        random: Math.random,
        zone,
      };
      return page(call, 200, questionsPart(shown));
    }
  }
}

async function postAnswers(call: EndpointCall): Promise<EndpointAnswer> {
  if (!/^application\/json\b/i.test(call.header('content-type') ?? 'application/json')) {
    return json(415, { ok: false });
  }
  if (isTooLong(call.body)) return refusal(413, 'text_too_long', languageOf(call, undefined));
  const sent = z.safeParse(sentField, call.body);
  const language = languageOf(call, sent.success ? sent.data.language : languageIn(call.body));
  if (!sent.success) return invalidAnswers(sent.error, language);
  const { token: text, language: _, ...given } = sent.data;
  const context = newFunctionContext();
  const token = tokenOf(text);
  const saved = token && (await saveAnswers(context, token, given));
  if (saved?.ok) {
    const voice = voiceOf(call, language, saved);
    const part = thanksPart(voice, saved.mayChange ? saved.link : undefined);
    return json(200, { ok: true, part });
  }
  const [statusCode, id] = refusals[saved?.refusal.code ?? 'survey_no_link'] ?? linkNotOpen;
  return refusal(statusCode, id, language);
}

type Sentence = readonly [statusCode: number, id: SurveyTextId];
const linkNotOpen: Sentence = [404, 'closed'];

/** Answers to refusals; any other refusal is answered like a link that is not open. */
const refusals: Partial<Record<RefusalCode, Sentence>> = {
  survey_empty: [400, 'empty'],
  survey_changed: [409, 'changed_elsewhere'],
  survey_used_up: [409, 'used_up'],
  offboarding_called_off: [410, 'called_off'],
  busy: [503, 'busy'],
};

/** Whether a body is too long; also true for one too deeply nested for `JSON.stringify`. */
function isTooLong(body: unknown): boolean {
  try {
    return JSON.stringify(body ?? null).length > maxBodyLength;
  } catch {
    return true;
  }
}

const tokenOf = (text: string): SurveyToken | undefined => {
  const secret = surveySecret();
  return secret ? readToken(text, secret) : undefined;
};

/** Returns the language of a body whose answers are invalid. */
const languageIn = (body: unknown): string | undefined =>
  z.safeParse(z.object({ language: z.enum(languages) }), body).data?.language;

const explainedCodes = ['text_too_long', 'text_has_secret'] as const;

/** Returns the message and field of the first invalid answer; a general message for input that the page never sends. */
function invalidAnswers(error: z.core.$ZodError, language: Language): EndpointAnswer {
  const [issue] = error.issues;
  const id = explainedCodes.find((code) => code === issue?.message);
  if (!id) return refusal(400, 'unreadable', language);
  return refusal(400, id, language, String(issue?.path.at(-1) ?? ''));
}

const refusal = (statusCode: number, id: SurveyTextId, language: Language, field?: string) =>
  json(statusCode, {
    ok: false,
    message: pageText(
      id,
      { language },
      { most: String(textLimits.words), times: String(maxAnswers) },
    ),
    ...(field && { field }),
  });

function page(call: EndpointCall, statusCode: number, part: PagePart): EndpointAnswer {
  if (call.query('as') === 'part') return json(statusCode, { ok: statusCode === 200, part });
  const unasked = !call.header('accept-language');
  return { statusCode, headers: pageHeaders(part), body: documentOf(part, { unasked }) };
}

const json = (statusCode: number, body: object): EndpointAnswer => ({
  statusCode,
  headers: { ...quietHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
