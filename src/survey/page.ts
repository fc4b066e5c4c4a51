import { wallClock } from '../calendar/wall-clock';
import type { Offboarding } from '../offboarding/offboarding';
import type { SurveyLink } from '../offboarding/survey-state';
import {
  languagesOf,
  surveyLanguages,
  type Language,
  type SurveyTextId,
  type Voice,
} from '../playbook/survey-languages';
import { maxAnswers } from '../playbook/survey-lookup';
import { brandFoot, brandHead, lookOf, type Look } from './brand';
import { markup, type Html } from './html';
import { questionsHtml } from './questions';
import { dayIn, pageText } from './format';

/** Content of the survey page, for a document of its own or for a page hosted elsewhere. */
export interface PagePart {
  lang: Language;
  title: string;
  html: string;
  look: Look;
}

interface Shown {
  language: Language;
  offboarding: Offboarding;
  link: SurveyLink;
  token: string;
  /** The portal's time zone. */
  zone: string;
  /** Same contract as `Math.random`. */
  random(): number;
}

/** Returns the questions, with the answers given through this link. */
export function questionsPart({
  language,
  offboarding,
  link,
  token,
  zone,
  random,
}: Shown): PagePart {
  const { survey, contact, companyName, playbook } = offboarding;
  const voice = { language, playbook };
  const own = survey?.answers?.link === link.number ? survey.answers : undefined;
  const values = own?.values ?? {};
  const answered = own && wallClock(own.mark.at, zone).date;
  const before = answered && { on: dayIn(language, answered) };
  const intro = before ? pageText('answered_before', voice, before) : pageText('intro', voice);
  return part(
    voice,
    markup`${languageLinks(voice, token)}
<header>
<p class="context">${pageText('context', voice, { company: companyName })}</p>
<h1>${pageText('title', voice)}</h1>
<p>${intro}</p>
<p class="quiet">${pageText('purpose', voice)}</p>
</header>
<noscript><p class="problem">${pageText('needs_script', voice)}</p></noscript>
<form novalidate data-times="${survey?.answers?.times ?? 0}" data-sending="${pageText('sending', voice)}" data-busy="${pageText('busy', voice)}" data-empty="${pageText('empty', voice)}">
${questionsHtml({ ...voice, values, contact: own && contact, random })}
<p class="problem" id="problem" role="alert"></p>
<button type="submit" class="send">${pageText('send', voice)}</button>
</form>`,
  );
}

/** Returns the page after a submit; without a link if the link has taken the maximum number of answers. */
export function thanksPart(voice: Voice, link?: SurveyLink): PagePart {
  if (!link) return messagePart(voice, 'thanks', 'used_up');
  return part(
    voice,
    markup`<header>
<h1 tabindex="-1">${pageText('thanks', voice)}</h1>
<p>${pageText('thanks_more', voice, { until: dayIn(voice.language, link.expiresOn) })}</p>
</header>
<button type="button" class="again" data-reload>${pageText('change', voice)}</button>`,
  );
}

/** Returns the page for a link that cannot be answered; it does not say why. */
export const closedPart = (voice: Voice): PagePart => messagePart(voice, 'closed', 'closed_more');

/** Returns the page for the link of an offboarding that was called off; it has no name and no outcome. */
export const calledOffPart = (voice: Voice): PagePart =>
  messagePart(voice, 'called_off', 'called_off_more');

export const busyPart = (voice: Voice): PagePart => messagePart(voice, 'title', 'busy');

const messagePart = (voice: Voice, title: SurveyTextId, more: SurveyTextId): PagePart =>
  part(
    voice,
    markup`<header>
<h1 tabindex="-1">${pageText(title, voice)}</h1>
<p>${pageText(more, voice, { times: String(maxAnswers) })}</p>
</header>`,
  );

const part = (voice: Voice, { html: text }: Html): PagePart => ({
  lang: voice.language,
  title: pageText('title', voice),
  html: markup`${brandHead(voice)}${{ html: text }}${brandFoot(voice)}`.html,
  look: lookOf(voice),
});

function languageLinks(voice: Voice, token: string): Html {
  const links = languagesOf(voice).map((language) => {
    const { name } = surveyLanguages[language];
    return language === voice.language
      ? markup`<span aria-current="true">${name}</span>`
      : markup`<a href="?t=${encodeURIComponent(token)}&amp;l=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
  });
  return links.length > 1
    ? markup`<nav aria-label="${pageText('language', voice)}">${links}</nav>`
    : markup``;
}
