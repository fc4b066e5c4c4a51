import { Text } from '@hubspot/ui-extensions';
import { scoresOf } from '../../../src/api/survey';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wordsInEnglish } from '../../../src/playbook/survey-english';
import { surveyQuestions, type SurveyQuestion } from '../../../src/playbook/survey-lookup';
import { wordsKey } from '../../../src/playbook/survey-shape';
import { ChangePanel } from '../change/ChangePanel';
import { useCard } from '../card';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { TypedWords } from '../../shared/parts/TypedWords';
import { answersRequest, shownAnswer } from './survey-request';
import { WishFields } from './WishFields';
import { demibold } from '../../shared/parts/unchanged';

/** Enters answers that the client gave by phone. */
export function PhonePanel({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('survey_answers');
  const empty = form.problem('values');
  return (
    <ChangePanel
      formId="survey_answers"
      label="Enter answers given by phone"
      title="Answers given by phone"
      make={(draft) => answersRequest(offboarding, draft)}
    >
      <Text>
        Ask as it is written here, and leave out what the client would rather not answer. The
        answers are marked as given by phone, with your name.
      </Text>
      {offboarding.survey?.answers && (
        <Text variant="microcopy">
          What was answered before stands in the fields. What you save takes its place; the timeline
          keeps both.
        </Text>
      )}
      {surveyQuestions.map((question) => (
        <AnswerField key={question.id} question={question} form={form} offboarding={offboarding} />
      ))}
      <WishFields form={form} offboarding={offboarding} />
      {empty && <Text format={demibold}>{empty}</Text>}
    </ChangePanel>
  );
}

interface AnswerFieldProps {
  question: SurveyQuestion;
  form: Form;
  offboarding: Offboarding;
}

function AnswerField({ question, form, offboarding }: AnswerFieldProps) {
  const { id } = question;
  const value = shownAnswer(id, form.draft, offboarding);
  const problem = form.problem(`values.${id}`);
  const enter = (entered: string) =>
    form.change(({ values }) => ({ values: { ...values, [id]: entered } }));
  const shared = { label: wordsInEnglish(id), name: `answer_${id}`, problem };
  if (question.kind === 'long') {
    return (
      <TypedWords
        {...shared}
        question={form.question(`values.${id}`)}
        limit="words"
        text={value}
        version={form.version}
        onType={enter}
      />
    );
  }
  const options =
    question.kind === 'choice'
      ? question.options.map((option) => ({
          id: option.id,
          label: wordsInEnglish(wordsKey.option(id, option.id)),
        }))
      : scoreOptions(question);
  return <Choice {...shared} options={options} value={value || undefined} onChoose={enter} />;
}

function scoreOptions({ id: question, most }: Extract<SurveyQuestion, { kind: 'score' }>) {
  const meanings: Record<string, string> = {
    1: wordsInEnglish(wordsKey.lowest(question)),
    [most]: wordsInEnglish(wordsKey.highest(question)),
  };
  return scoresOf(most).map((id) => ({ id, label: meanings[id] ? `${id} · ${meanings[id]}` : id }));
}
