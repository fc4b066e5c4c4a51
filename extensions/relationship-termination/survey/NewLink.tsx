import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { addDays } from '../../../src/calendar/calendar-date';
import { surveyDays } from '../../../src/playbook/survey-lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { Day } from '../../shared/parts/Day';
import { SaveButton } from '../../shared/parts/SaveButton';
import { sentenceOf } from '../../shared/sentences';
import { surveyLinkRequest, defaultExpiry } from './survey-request';

interface NewLinkProps {
  form: Form;
  /** The new link replaces one that is open. */
  renews: boolean;
  onCancel?: () => void;
}

/** Makes a link that is open until the chosen day. */
export function NewLink({ form, renews, onCancel }: NewLinkProps) {
  const card = useCard();
  const { today } = card;
  return (
    <Flex direction="column" gap="small">
      {renews ? (
        <Text>The link before stops working as soon as the new one is made.</Text>
      ) : (
        <Text>
          The client opens the link without a login, answers a few questions, and can change the
          answers until the last day.
        </Text>
      )}
      <Day
        label="Open until"
        name="survey_expires_on"
        value={form.draft.date ?? defaultExpiry(card)}
        min={today}
        max={addDays(today, surveyDays.most)}
        outside={sentenceOf({ code: 'survey_expiry_off' })}
        problem={form.problem('expiresOn')}
        onPick={(date) => form.change({ date })}
      />
      <Flex gap="small" wrap>
        <SaveButton
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit((draft) => surveyLinkRequest(card, draft))}
        >
          {renews ? 'Make a new link' : 'Make the link'}
        </SaveButton>
        {onCancel && (
          <Button size="sm" variant="transparent" onClick={() => onCancel()}>
            Keep the present one
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
