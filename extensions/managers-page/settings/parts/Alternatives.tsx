import { Flex } from '@hubspot/ui-extensions';
import { alternativeKey, plainProblems } from '../../../../src/playbook/changed-words-soundness';
import { withAlternative, withOption } from '../../../../src/playbook/edit-changes';
import { languageIds, languageNames } from '../../../../src/playbook/languages';
import type { AlternativeId } from '../../../../src/playbook/lookup';
import { messageLanguages } from '../../../../src/playbook/message-languages';
import { playbook } from '../../../../src/playbook/playbook';
import { Foldable, Switch, WordsField } from '../fields';
import { useTeamSettings } from '../settings';

interface BuiltIn {
  id: AlternativeId;
  label: string;
  hint: string;
}
const builtInOnes: readonly BuiltIn[] = playbook.alternatives;

/** What can be offered in place of leaving, with its words in each language. */
export const Alternatives = () => (
  <Flex direction="column" gap="extra-small">
    {builtInOnes.map((one) => (
      <AlternativeRow key={one.id} one={one} />
    ))}
  </Flex>
);

function AlternativeRow({ one }: { one: BuiltIn }) {
  const { changes, edit } = useTeamSettings();
  const { id } = one;
  const own = changes.alternatives?.[id] ?? {};
  const key = alternativeKey(id);
  const wordsIn = (language: (typeof languageIds)[number]) =>
    changes.words?.[language]?.options?.[key];
  const isChanged =
    Object.keys(own).some((name) => name !== 'off') ||
    languageIds.some((language) => wordsIn(language) !== undefined);
  const words = (name: 'label' | 'hint', label: string) => ({
    label,
    name: `${id}.${name}`,
    own: own[name],
    builtIn: one[name],
    path: `alternatives.${id}.${name}`,
    onWrite: (text: string | undefined, redraw?: boolean) =>
      edit(`${id}.${name}`, (now) => withAlternative(now, id, name, text), redraw),
  });
  return (
    <Foldable
      id={id}
      title={own.label ?? one.label}
      path={`alternatives.${id}`}
      marks={[own.off && 'off', isChanged && 'changed']}
    >
      <Switch
        label="It can be offered"
        name={`${id}.on`}
        isOn={!own.off}
        onSwitch={(isOn) =>
          edit(`${id}.off`, (now) => withAlternative(now, id, 'off', isOn ? undefined : true))
        }
      />
      <WordsField {...words('label', 'Name')} />
      <WordsField {...words('hint', 'When it fits')} />
      {languageIds.map((language) => {
        const text = wordsIn(language);
        return (
          <WordsField
            key={language}
            label={`In a message in ${languageNames[language]}`}
            name={`${id}.${language}`}
            own={text}
            builtIn={messageLanguages[language].options[key]}
            path={`words.${language}.options.${key}`}
            limit="words"
            problems={text === undefined ? [] : plainProblems(text)}
            onWrite={(value, redraw) =>
              edit(`${id}.${language}`, (now) => withOption(now, { language, key }, value), redraw)
            }
          />
        );
      })}
    </Foldable>
  );
}
