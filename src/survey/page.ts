import { wallClock } from '../calendar/wall-clock';
import type { Offboarding } from '../offboarding/offboarding';
import type { SurveyLink } from '../offboarding/survey-state';
import {
  languages,
  surveyLanguages,
  type Language,
  type SurveyTextId,
} from '../playbook/survey-languages';
import { maxAnswers } from '../playbook/survey-lookup';
import { markup, type Html } from './html';
import { questionsHtml } from './questions';
import { dayIn, pageText } from './format';

/** Content of the survey page, for a document of its own or for a page hosted elsewhere. */
export interface PagePart {
  lang: Language;
  title: string;
  html: string;
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
  const { survey, contact, companyName } = offboarding;
  const own = survey?.answers?.link === link.number ? survey.answers : undefined;
  const values = own?.values ?? {};
  const answered = own && wallClock(own.mark.at, zone).date;
  const before = answered && { on: dayIn(language, answered) };
  const intro = before
    ? pageText('answered_before', language, before)
    : pageText('intro', language);
  return part(
    language,
    markup`${languageLinks(language, token)}
<header>
<p class="context">${pageText('context', language, { company: companyName })}</p>
<h1>${pageText('title', language)}</h1>
<p>${intro}</p>
<p class="quiet">${pageText('purpose', language)}</p>
</header>
<noscript><p class="problem">${pageText('needs_script', language)}</p></noscript>
<form novalidate data-times="${survey?.answers?.times ?? 0}" data-sending="${pageText('sending', language)}" data-busy="${pageText('busy', language)}" data-empty="${pageText('empty', language)}">
${questionsHtml({ language, values, contact: own && contact, random })}
<p class="problem" id="problem" role="alert"></p>
<button type="submit" class="send">${pageText('send', language)}</button>
</form>`,
  );
}

/** Returns the page after a submit; without a link if the link has taken the maximum number of answers. */
export function thanksPart(language: Language, link?: SurveyLink): PagePart {
  if (!link) return messagePart(language, 'thanks', 'used_up');
  return part(
    language,
    markup`<header>
<h1 tabindex="-1">${pageText('thanks', language)}</h1>
<p>${pageText('thanks_more', language, { until: dayIn(language, link.expiresOn) })}</p>
</header>
<button type="button" class="again" data-reload>${pageText('change', language)}</button>`,
  );
}

/** Returns the page for a link that cannot be answered; it does not say why. */
export const closedPart = (language: Language): PagePart =>
  messagePart(language, 'closed', 'closed_more');

/** Returns the page for the link of an offboarding that was called off; it has no name and no outcome. */
export const calledOffPart = (language: Language): PagePart =>
  messagePart(language, 'called_off', 'called_off_more');

export const busyPart = (language: Language): PagePart => messagePart(language, 'title', 'busy');

const messagePart = (language: Language, title: SurveyTextId, more: SurveyTextId): PagePart =>
  part(
    language,
    markup`<header>
<h1 tabindex="-1">${pageText(title, language)}</h1>
<p>${pageText(more, language, { times: String(maxAnswers) })}</p>
</header>`,
  );

const part = (language: Language, { html: text }: Html): PagePart => ({
  lang: language,
  title: pageText('title', language),
  html: text,
});

function languageLinks(present: Language, token: string): Html {
  const links = languages.map((language) => {
    const { name } = surveyLanguages[language];
    return language === present
      ? markup`<span aria-current="true">${name}</span>`
      : markup`<a href="?t=${encodeURIComponent(token)}&amp;l=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
  });
  return markup`<nav aria-label="${pageText('language', present)}">${links}</nav>`;
}
