import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import {
  plainProblems,
  surveyTextProblems,
} from '../../../../src/playbook/changed-words-soundness';
import { withSurvey, withSurveyWords } from '../../../../src/playbook/edit-changes';
import { languageIds, languageNames, type Language } from '../../../../src/playbook/languages';
import { surveyLanguages } from '../../../../src/playbook/survey-languages';
import { allSurveyQuestions } from '../../../../src/playbook/survey-lookup';
import { Choice } from '../../../shared/parts/Choice';
import { beginning } from '../beginning';
import { Foldable, Switch, WordsField } from '../fields';
import { useTeamSettings } from '../settings';
import { LanguageChoice } from './LanguageChoice';

type Kind = 'questions' | 'texts';
const kinds: readonly { id: Kind; label: string }[] = [
  { id: 'questions', label: 'Questions and answers' },
  { id: 'texts', label: 'The rest of the page' },
];

/** The survey after the end: its languages, its questions, and its words in one language at a time. */
export function Survey() {
  const [language, setLanguage] = useState<Language>('en');
  const [kind, setKind] = useState<Kind>('questions');
  return (
    <Flex direction="column" gap="medium">
      <Languages />
      <Questions />
      <Flex direction="column" gap="extra-small">
        <Heading>Words</Heading>
        <LanguageChoice value={language} onChoose={setLanguage} />
        <Choice<Kind>
          label="Which words"
          name="kind"
          asList
          options={kinds}
          value={kind}
          onChoose={setKind}
        />
        <Words key={`${kind} ${language}`} language={language} kind={kind} />
      </Flex>
    </Flex>
  );
}

function Languages() {
  const { changes, edit } = useTeamSettings();
  const offered = changes.survey?.languages ?? languageIds;
  const offer = (language: Language, isOn: boolean) => {
    const next = languageIds.filter((id) => (id === language ? isOn : offered.includes(id)));
    if (next.length === 0) return;
    const all = next.length === languageIds.length ? undefined : next;
    edit(`language ${language}`, (now) => withSurvey(now, 'languages', all));
  };
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Languages</Heading>
      {languageIds.map((id) => (
        <Switch
          key={id}
          label={languageNames[id]}
          name={`survey.${id}`}
          isOn={offered.includes(id)}
          onSwitch={(isOn) => offer(id, isOn)}
        />
      ))}
      <Text variant="microcopy">The last one cannot be taken away.</Text>
    </Flex>
  );
}

function Questions() {
  const { changes, edit } = useTeamSettings();
  const off = changes.survey?.off ?? [];
  const ask = (question: string, isOn: boolean) => {
    const next = isOn ? off.filter((id) => id !== question) : [...off, question];
    edit(`question ${question}`, (now) =>
      withSurvey(now, 'off', next.length > 0 ? next : undefined),
    );
  };
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Questions</Heading>
      {allSurveyQuestions.map(({ id, label }) => (
        <Switch
          key={id}
          label={label}
          name={`question.${id}`}
          isOn={!off.includes(id)}
          onSwitch={(isOn) => ask(id, isOn)}
        />
      ))}
    </Flex>
  );
}

/** `Main reason: Cost` for the words of an option, `What was the main reason?` for those of a question. */
function titleOf(key: string, text: string): string {
  const question = allSurveyQuestions.find(({ id }) => key.startsWith(`${id}.`));
  return beginning(question ? `${question.label}: ${text}` : text);
}

function Words({ language, kind }: { language: Language; kind: Kind }) {
  const { changes, edit } = useTeamSettings();
  return Object.entries(surveyLanguages[language][kind]).map(([key, builtIn]) => {
    const own = changes.survey?.words?.[language]?.[kind]?.[key];
    const id = `survey.${language}.${kind}.${key}`;
    const path = `survey.words.${language}.${kind}.${key}`;
    const text = own ?? builtIn;
    const found = kind === 'texts' ? surveyTextProblems(key, text) : plainProblems(text);
    return (
      <Foldable
        key={key}
        id={id}
        title={kind === 'questions' ? titleOf(key, text) : beginning(text)}
        path={path}
        marks={[own !== undefined && 'changed']}
      >
        <WordsField
          label="Text"
          name={id}
          own={own}
          builtIn={builtIn}
          path={path}
          lines={2}
          limit="words"
          problems={own === undefined ? [] : found}
          onWrite={(value, redraw) =>
            edit(id, (now) => withSurveyWords(now, { language, kind, key }, value), redraw)
          }
        />
      </Foldable>
    );
  });
}
