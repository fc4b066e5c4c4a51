import { Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { wordsInEnglish } from '../../../src/playbook/survey-english';
import { contactWayIds, surveyContact } from '../../../src/playbook/survey-lookup';
import { wordsKey } from '../../../src/playbook/survey-shape';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { shownWish } from './survey-request';
import { useUnchanged } from '../../shared/parts/unchanged';
import { KeptMultiSelect } from '../../shared/parts/kept';

interface WishFieldsProps {
  form: Form;
  offboarding: Offboarding;
  required?: boolean;
}

const wayOptions = surveyContact.ways.map(({ id, label }) => ({ value: id, label }));

/** Whether the client may be contacted after the end, and how. */
export function WishFields({ form, offboarding, required = false }: WishFieldsProps) {
  const { consent, ways } = shownWish(form.draft, offboarding);
  const shownWays = useUnchanged([...ways]);
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
        <KeptMultiSelect
          label={wordsInEnglish(wordsKey.ways(surveyContact.id))}
          name={`ways_${form.formId}`}
          options={wayOptions}
          value={shownWays}
          onChange={(chosen) =>
            form.change({ ways: contactWayIds.filter((id) => chosen.includes(id)) })
          }
        />
      )}
    </Flex>
  );
}
