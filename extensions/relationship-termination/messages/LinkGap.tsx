import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { FormNotice } from '../../shared/parts/FormNotice';
import type { FactId } from '../../../src/playbook/lookup';
import { SaveButton } from '../../shared/parts/SaveButton';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { defaultExpiry, surveyLinkRequest } from '../survey/survey-request';

/** The fact that is not typed but made by a click. */
export const madeHere: FactId = 'survey_link';

/** Makes the survey's link where the message lacks it; once it is made its address is read and filled in. */
export function LinkGap() {
  const card = useCard();
  const { form: formAt, surveyLink, readSurveyLink } = card;
  const form = formAt('survey_link');
  if (surveyLink.status === 'loading')
    return <LoadingSpinner label="Reading the link" showLabel size="xs" />;
  if (surveyLink.status === 'failed')
    return (
      <Flex direction="column" gap="extra-small" align="start">
        <Text>{surveyLink.sentence}</Text>
        <Button size="xs" onClick={() => readSurveyLink()}>
          Read the link again
        </Button>
      </Flex>
    );
  const until = dateInWords(form.draft.date ?? defaultExpiry(card));
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Text>{`The link to the survey, open until ${until}.`}</Text>
      <SaveButton
        size="sm"
        variant="primary"
        saving={form.saving !== undefined}
        onClick={() => form.submit((draft) => surveyLinkRequest(card, draft))}
      >
        Make the link and fill it in
      </SaveButton>
      <FormNotice form={form} />
    </Flex>
  );
}
