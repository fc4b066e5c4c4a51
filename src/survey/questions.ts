import { textLimits } from '../api/fields';
import { scoresOf } from '../api/survey';
import type { ContactWish, SurveyValues } from '../offboarding/survey-state';
import type { Language, SurveyOptionShape } from '../playbook/survey-shape';
import { surveyAsks, type SurveyContact, type SurveyQuestion } from '../playbook/survey-lookup';
import { markup, type Html } from './html';
import { say } from './format';

/** How the questions are drawn: in which language, with what was said before, in what order of chance. */
export interface Drawing {
  language: Language;
  values: SurveyValues;
  contact?: ContactWish | undefined;
  /** From 0 up to 1, as `Math.random`. */
  chance(): number;
}

type Choice = Extract<SurveyQuestion, { kind: 'choice' }>;
type Score = Extract<SurveyQuestion, { kind: 'score' }>;

/** Every question as fields of a form; a choice and a score are radio buttons named by the question. */
export const questionsHtml = (drawing: Drawing): Html[] =>
  surveyAsks.map((question) => {
    switch (question.kind) {
      case 'contact':
        return contactHtml(question, drawing);
      case 'long':
        return wordsHtml(question, drawing);
      case 'score':
        return scoreHtml(question, drawing);
      case 'choice':
        return choiceHtml(question, drawing);
    }
  });

function choiceHtml({ id, words, options, shuffled }: Choice, drawing: Drawing): Html {
  const { language, values } = drawing;
  const ticks = ordered(options, shuffled, drawing).map((option) =>
    tick('radio', id, option, values[id] === option.id, drawing),
  );
  return markup`<fieldset>
<legend>${words[language]}</legend>
${ticks}
${clear(id, drawing)}
</fieldset>`;
}

function wordsHtml({ id, words }: SurveyQuestion, { language, values }: Drawing): Html {
  return markup`<div class="words">
<label for="q-${id}">${words[language]}</label>
<textarea id="q-${id}" name="${id}" rows="4" maxlength="${textLimits.words}" aria-describedby="problem">
${values[id] ?? ''}</textarea>
</div>`;
}

function scoreHtml({ id, words, most, lowest, highest }: Score, drawing: Drawing): Html {
  const { language, values } = drawing;
  const meanings = { 1: lowest[language], [most]: highest[language] };
  const scores = scoresOf(most).map((score) => {
    const input = markup`<input type="radio" name="${id}" value="${score}"${values[id] === score && checked}>`;
    return markup`<label>${input}<span>${score}<small>${meanings[Number(score)]}</small></span></label>`;
  });
  return markup`<fieldset>
<legend>${words[language]}</legend>
<div class="scale">${scores}</div>
${clear(id, drawing)}
</fieldset>`;
}

function contactHtml(question: SurveyContact, drawing: Drawing): Html {
  const { language, contact } = drawing;
  const { words, consents, ways, waysLabel } = question;
  return markup`<fieldset class="contact">
<legend>${words[language]}</legend>
${consents.map((option) => tick('radio', 'contact', option, contact?.consent === option.id, drawing))}
<fieldset class="ways">
<legend>${waysLabel[language]}</legend>
${ways.map((way) => tick('checkbox', 'ways', way, contact?.ways.includes(way.id), drawing))}
</fieldset>
${clear('contact', drawing)}
</fieldset>`;
}

const checked: Html = { html: ' checked' };

function tick(
  type: 'radio' | 'checkbox',
  name: string,
  { id, words }: SurveyOptionShape,
  isTicked: boolean | undefined,
  { language }: Drawing,
): Html {
  const input = markup`<input type="${type}" name="${name}" value="${id}"${isTicked && checked}>`;
  return markup`<label class="tick">${input}<span>${words[language]}</span></label>`;
}

/** A radio button cannot be taken back, so there is a way to leave a question out after all. */
const clear = (name: string, { language }: Drawing): Html =>
  markup`<button type="button" class="clear" data-clear="${name}">${say('clear', language)}</button>`;

function ordered(
  options: readonly SurveyOptionShape[],
  shuffled: true | undefined,
  { chance }: Drawing,
): SurveyOptionShape[] {
  if (!shuffled) return [...options];
  const drawn = options
    .filter(({ last }) => !last)
    .map((option) => ({ option, lot: chance() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ option }) => option);
  return [...drawn, ...options.filter(({ last }) => last)];
}
