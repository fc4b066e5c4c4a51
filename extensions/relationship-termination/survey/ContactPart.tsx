import type { Offboarding } from '../../../src/offboarding/offboarding';
import { surveyContact } from '../../../src/playbook/survey-lookup';
import { ChangePanel } from '../change/ChangePanel';
import { useCard } from '../card';
import { Fact } from '../../shared/parts/Fact';
import { contactRequest } from './survey-request';
import { contactWords } from './survey-words';
import { WishFields } from './WishFields';

/** Whether the client may be contacted after the end, and the way to write down what they told us. */
export function ContactPart({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const form = card.form('contact');
  const { wish, more } = contactWords(offboarding);
  return (
    <Fact
      label={surveyContact.label}
      value={wish}
      more={more}
      change={
        <ChangePanel
          formId="contact"
          label={offboarding.contact ? 'Change' : 'Enter'}
          title="Staying in touch"
          make={(draft) => contactRequest(offboarding, draft)}
        >
          <WishFields form={form} offboarding={offboarding} required />
        </ChangePanel>
      }
    />
  );
}
