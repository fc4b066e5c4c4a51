import { languageIds, languageNames, type Language } from '../../../../src/playbook/languages';
import { Choice } from '../../../shared/parts/Choice';

export const LanguageChoice = ({
  value,
  onChoose,
}: {
  value: Language;
  onChoose(language: Language): void;
}) => (
  <Choice
    label="Language"
    name="language"
    options={languageIds.map((id) => ({ id, label: languageNames[id] }))}
    value={value}
    onChoose={onChoose}
  />
);
