import { Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { languageIds, languageNames } from '../../../src/playbook/languages';
import { Choice } from '../../shared/parts/Choice';
import { FormNotice } from '../../shared/parts/FormNotice';
import { useCard } from '../card';
import { useLanguage } from './useLanguage';

interface LanguageFieldProps {
  name: string;
  offboarding: Offboarding;
}

const options = languageIds.map((id) => ({ id, label: languageNames[id] }));

/** The language of the messages; choosing one is saved for the whole offboarding. */
export function LanguageField({ name, offboarding }: LanguageFieldProps) {
  const form = useCard().form('language');
  const language = useLanguage(offboarding);
  return (
    <Flex direction="column" gap="extra-small">
      <Choice
        label="Language"
        name={`language_${name}`}
        description="Kept for all messages of this offboarding."
        options={options}
        value={language}
        onChoose={(chosen) =>
          form.submit(() => ({
            request: {
              name: 'update_details',
              parameters: { field: 'language', language: chosen },
            },
          }))
        }
      />
      <FormNotice form={form} />
    </Flex>
  );
}
