import { textLimits } from '../api/fields';
import { scoresOf } from '../api/survey';
import type { ContactWish, SurveyValues } from '../offboarding/survey-state';
import { surveyWords, type Voice } from '../playbook/survey-languages';
import { wordsKey, type SurveyOptionShape } from '../playbook/survey-shape';
import { questionsAsked, type SurveyContact, type SurveyQuestion } from '../playbook/survey-lookup';
import { markup, type Html } from './html';
import { pageText } from './format';

/** Input for the questions: the language, the earlier answers, and a random source for the order of options. */
export interface Drawing extends Voice {
  values: SurveyValues;
  contact?: ContactWish | undefined;
  /** From 0 up to 1, same contract as `Math.random`. */
  random(): number;
}

type Choice = Extract<SurveyQuestion, { kind: 'choice' }>;
type Score = Extract<SurveyQuestion, { kind: 'score' }>;

/** Returns every question as form fields; a choice and a score are radio buttons named by the question. */
export const questionsHtml = (drawing: Drawing): Html[] =>
  questionsAsked(drawing).map((question) => {
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

function choiceHtml({ id, options, shuffled }: Choice, drawing: Drawing): Html {
  const { values } = drawing;
  const ticks = ordered(options, shuffled, drawing).map((option) =>
    tick(
      { type: 'radio', name: id, value: option.id, isTicked: values[id] === option.id },
      surveyWords(drawing, wordsKey.option(id, option.id)),
    ),
  );
  return markup`<fieldset>
<legend>${surveyWords(drawing, id)}</legend>
${ticks}
${clear(id, drawing)}
</fieldset>`;
}

function wordsHtml({ id }: SurveyQuestion, drawing: Drawing): Html {
  const { values } = drawing;
  return markup`<div class="words">
<label for="q-${id}">${surveyWords(drawing, id)}</label>
<textarea id="q-${id}" name="${id}" rows="4" maxlength="${textLimits.words}" aria-describedby="problem">
${values[id] ?? ''}</textarea>
</div>`;
}

function scoreHtml({ id, most }: Score, drawing: Drawing): Html {
  const { values } = drawing;
  const meanings = {
    1: surveyWords(drawing, wordsKey.lowest(id)),
    [most]: surveyWords(drawing, wordsKey.highest(id)),
  };
  const scores = scoresOf(most).map((score) => {
    const input = markup`<input type="radio" name="${id}" value="${score}"${values[id] === score && checked}>`;
    return markup`<label>${input}<span>${score}<small>${meanings[Number(score)]}</small></span></label>`;
  });
  return markup`<fieldset>
<legend>${surveyWords(drawing, id)}</legend>
<div class="scale">${scores}</div>
${clear(id, drawing)}
</fieldset>`;
}

function contactHtml({ id, consents, ways }: SurveyContact, drawing: Drawing): Html {
  const { contact } = drawing;
  const consentTicks = consents.map(({ id: value }) =>
    tick(
      { type: 'radio', name: 'contact', value, isTicked: contact?.consent === value },
      surveyWords(drawing, wordsKey.consent(id, value)),
    ),
  );
  const wayTicks = ways.map(({ id: value }) =>
    tick(
      { type: 'checkbox', name: 'ways', value, isTicked: contact?.ways.includes(value) },
      surveyWords(drawing, wordsKey.way(id, value)),
    ),
  );
  return markup`<fieldset class="contact">
<legend>${surveyWords(drawing, id)}</legend>
${consentTicks}
<fieldset class="ways">
<legend>${surveyWords(drawing, wordsKey.ways(id))}</legend>
${wayTicks}
</fieldset>
${clear('contact', drawing)}
</fieldset>`;
}

const checked: Html = { html: ' checked' };

interface Tick {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  isTicked: boolean | undefined;
}

function tick({ type, name, value, isTicked }: Tick, words: string): Html {
  const input = markup`<input type="${type}" name="${name}" value="${value}"${isTicked && checked}>`;
  return markup`<label class="tick">${input}<span>${words}</span></label>`;
}

/** A button that clears a question, because radio buttons cannot be unset. */
const clear = (name: string, drawing: Drawing): Html =>
  markup`<button type="button" class="clear" data-clear="${name}">${pageText('clear', drawing)}</button>`;

function ordered(
  options: readonly SurveyOptionShape[],
  shuffled: true | undefined,
  { random }: Drawing,
): SurveyOptionShape[] {
  if (!shuffled) return [...options];
  const drawn = options
    .filter(({ last }) => !last)
    .map((option) => ({ option, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ option }) => option);
  return [...drawn, ...options.filter(({ last }) => last)];
}
