import { Flex, MultiSelect } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wordsInEnglish } from '../../../src/playbook/survey-english';
import { contactWayIds, surveyContact } from '../../../src/playbook/survey-lookup';
import { wordsKey } from '../../../src/playbook/survey-shape';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { shownWish } from './survey-request';

interface WishFieldsProps {
  form: Form;
  offboarding: Offboarding;
  required?: boolean;
}

/** Whether the client may be contacted after the end, and how. */
export function WishFields({ form, offboarding, required = false }: WishFieldsProps) {
  const { consent, ways } = shownWish(form.draft, offboarding);
  return (
    <Flex direction="column" gap="small">
      <Choice
        label={wordsInEnglish(surveyContact.id)}
        name={`consent_${form.formId}`}
        required={required}
        options={surveyContact.consents}
        value={consent}
        problem={form.problem('consent') ?? form.problem('contact')}
        onChoose={(chosen) => form.change({ consent: chosen })}
      />
      {consent === 'yes' && (
        <MultiSelect
          label={wordsInEnglish(wordsKey.ways(surveyContact.id))}
          name={`ways_${form.formId}`}
          options={surveyContact.ways.map(({ id, label }) => ({ value: id, label }))}
          value={[...ways]}
          onChange={(chosen) =>
            form.change({ ways: contactWayIds.filter((id) => chosen.includes(id)) })
          }
        />
      )}
    </Flex>
  );
}
