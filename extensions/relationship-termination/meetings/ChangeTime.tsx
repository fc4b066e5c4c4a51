import { Button, Flex } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Meeting } from '../../../src/api/live';
import { viewersToday } from '../../shared/clock';
import { useCard } from '../card';
import type { Form, FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { SaveButton } from '../../shared/parts/SaveButton';
import { readMeetingsAgain } from './change-meeting';
import { HowItWent } from './HowItWent';
import { heldEarlierRequest, moveRequest } from './meeting-request';
import { MinutesField, WhenFields } from './WhenFields';

interface ChangeTimeProps {
  form: Form;
  meeting: Meeting;
}

/** The form of a planned meeting's new time. */
export function MoveForm({ form, meeting }: ChangeTimeProps) {
  const card = useCard();
  const { step } = meeting;
  return (
    <ChangeTime
      form={form}
      meeting={meeting}
      request={(newest) => moveRequest(meeting, newest, card)}
      save="Move it"
      leave="Keep the time"
    >
      <WhenFields form={form} name={`move_${step}`} min={viewersToday(card)} />
      <MinutesField form={form} name={`move_${step}`} />
    </ChangeTime>
  );
}

/** The form of the time at which a planned meeting was held, before the one that was planned. */
export function HeldEarlierForm({
  form,
  meeting,
  keepsWords,
}: ChangeTimeProps & { keepsWords: boolean }) {
  const card = useCard();
  const { step } = meeting;
  return (
    <ChangeTime
      form={form}
      meeting={meeting}
      request={(newest) => heldEarlierRequest(meeting, newest, card)}
      save="It took place"
      leave="Leave it"
    >
      <WhenFields form={form} name={`held_${step}`} max={viewersToday(card)} />
      {keepsWords && <HowItWent form={form} step={step} />}
    </ChangeTime>
  );
}

interface WithButtonsProps extends ChangeTimeProps {
  request(newest: FormDraft): FormResult;
  save: string;
  leave: string;
  children: ReactNode;
}

function ChangeTime({ form, meeting, request, save, leave, children }: WithButtonsProps) {
  const card = useCard();
  return (
    <Flex direction="column" gap="small">
      {children}
      <Flex gap="small" wrap>
        <SaveButton
          variant="primary"
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit(request, readMeetingsAgain(card, meeting))}
        >
          {save}
        </SaveButton>
        <Button size="sm" variant="transparent" onClick={() => form.change({ meeting: {} })}>
          {leave}
        </Button>
      </Flex>
    </Flex>
  );
}
