import type { Offboarding } from '../../../src/offboarding/offboarding';
import { Flex, Text } from '@hubspot/ui-extensions';
import { wordsInEnglish } from '../../../src/playbook/survey-english';
import type { StepId } from '../../../src/playbook/lookup';
import { surveyContact } from '../../../src/playbook/survey-lookup';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { ChangePanel } from '../change/ChangePanel';
import { useCard } from '../card';
import { Fact } from '../../shared/parts/Fact';
import { declineRequest } from '../steps/decline-request';
import { contactRequest } from './survey-request';
import { contactWords } from './survey-words';
import { WishFields } from './WishFields';
import { demibold } from '../../shared/parts/unchanged';

interface ContactPartProps {
  offboarding: Offboarding;
  /** The step to do that a no settles. */
  settles?: StepId | undefined;
}

/** Whether the client may be contacted after the end, and the way to write down what they told us. */
export function ContactPart({ offboarding, settles }: ContactPartProps) {
  const card = useCard();
  const form = card.form('contact');
  const { wish, more } = contactWords(offboarding);
  if (!offboarding.contact) return <AskedFirst offboarding={offboarding} settles={settles} />;
  return (
    <Fact
      label={surveyContact.label}
      value={wish}
      more={more}
      change={
        <ChangePanel
          formId="contact"
          label="Change"
          title="Staying in touch"
          make={(draft) => contactRequest(offboarding, draft)}
        >
          <WishFields form={form} offboarding={offboarding} required />
        </ChangePanel>
      }
    />
  );
}

/** The client's word on contact by one click, while it is not known; how they want it can be added. */
function AskedFirst({ offboarding, settles }: ContactPartProps) {
  const form = useCard().form('contact');
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>
        {`What the client said to “${wordsInEnglish(surveyContact.id)}”`}
      </Text>
      <Flex gap="small" wrap align="center">
        {surveyContact.consents.map(({ id, label }) => (
          <SaveButton
            key={id}
            size="sm"
            saving={form.saving !== undefined && form.draft.consent === id}
            disabled={form.saving !== undefined}
            onClick={() => {
              form.change({ consent: id });
              form.submit((draft) =>
                settles && id === 'no'
                  ? declineRequest(settles)
                  : contactRequest(offboarding, draft),
              );
            }}
          >
            {label}
          </SaveButton>
        ))}
      </Flex>
      <FormNotice form={form} />
    </Flex>
  );
}
