import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { answerInWords } from '../../../src/messages/survey-note';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { SurveyAnswers } from '../../../src/offboarding/survey-state';
import { surveyContact, surveyQuestions } from '../../../src/playbook/survey-lookup';
import { useCard } from '../card';
import { Fact } from '../../shared/parts/Fact';
import { contactWords, answerSource } from './survey-words';

interface AnswersProps {
  offboarding: Offboarding;
  answers: SurveyAnswers;
}

/** The client's answers: short ones side by side, texts below, then the source. */
export function Answers({ offboarding, answers }: AnswersProps) {
  const card = useCard();
  const said = surveyQuestions.map(({ id, kind, label }) => ({
    id,
    label,
    isLong: kind === 'long',
    words: answerInWords(id, answers),
  }));
  const contact = contactWords(offboarding);
  return (
    <Flex direction="column" gap="small">
      <AutoGrid columnWidth={180} flexible gap="small">
        {said
          .filter(({ isLong }) => !isLong)
          .map(({ id, label, words }) => (
            <Fact key={id} label={label} value={words ?? 'Not answered'} />
          ))}
        <Fact label={surveyContact.label} value={contact.wish} more={contact.more} />
      </AutoGrid>
      {said
        .filter(({ isLong, words }) => isLong && words)
        .map(({ id, label, words }) => (
          <Flex key={id} direction="column">
            <Text variant="microcopy">{label}</Text>
            <Text format={{ italic: true }}>“{words}”</Text>
          </Flex>
        ))}
      <Text variant="microcopy">{answerSource(answers, card.formatInstant)}</Text>
    </Flex>
  );
}
