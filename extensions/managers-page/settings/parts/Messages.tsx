import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { messageProblems } from '../../../../src/playbook/changed-words-soundness';
import { withMessage } from '../../../../src/playbook/edit-changes';
import { firstLanguage, type Language } from '../../../../src/playbook/languages';
import {
  factIds,
  messageById,
  messageIds,
  type MessageId,
  type Paragraph,
} from '../../../../src/playbook/lookup';
import { factLabel, messageLanguages } from '../../../../src/playbook/message-languages';
import { Choice } from '../../../shared/parts/Choice';
import { beginning } from '../beginning';
import { Foldable, WordsField } from '../fields';
import { useTeamSettings } from '../settings';
import { LanguageChoice } from './LanguageChoice';
import { onlyWords } from './only-words';

/** The messages to clients, one message in one language at a time. */
export function Messages() {
  const { changes, setOpen } = useTeamSettings();
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [message, setMessage] = useState<MessageId>(messageIds[0]);
  const { body } = messageById(message);
  const at = { language, message };
  return (
    <Flex direction="column" gap="medium">
      <LanguageChoice value={language} onChoose={setLanguage} />
      <Choice
        label="Message"
        name="message"
        asMenu
        options={messageIds.map((id) => {
          const isChanged = changes.words?.[language]?.messages?.[id] !== undefined;
          return { id, label: `${messageById(id).label}${isChanged ? ' · changed' : ''}` };
        })}
        value={message}
        onChoose={(id) => {
          setOpen(undefined);
          setMessage(id);
        }}
      />
      <Flex key={`${language}.${message}`} direction="column" gap="extra-small">
        <TextRow at={at} />
        {body.flatMap((paragraph) =>
          [paragraph.id, paragraph.bySender ?? []]
            .flat()
            .map((key) => <TextRow key={key} at={{ ...at, key }} paragraph={paragraph} />),
        )}
      </Flex>
      <Placeholders />
    </Flex>
  );
}

interface TextRowProps {
  at: { language: Language; message: MessageId; key?: string };
  paragraph?: Paragraph;
}

function TextRow({ at, paragraph }: TextRowProps) {
  const { changes, edit } = useTeamSettings();
  const { language, message, key } = at;
  const words = messageLanguages[language].messages[message];
  const builtIn = key === undefined ? words?.subject : words?.body[key];
  const changed = changes.words?.[language]?.messages?.[message];
  const own = key === undefined ? changed?.subject : changed?.body?.[key];
  const id = [language, message, key ?? 'subject'].join('.');
  const path = `words.${language}.messages.${message}.${key === undefined ? 'subject' : `body.${key}`}`;
  const begins = beginning(own ?? builtIn ?? '');
  const when = onlyWords(paragraph?.only);
  return (
    <Foldable
      id={id}
      title={key === undefined ? `Subject: ${begins}` : begins}
      path={path}
      marks={[own !== undefined && 'changed']}
    >
      <WordsField
        label={key === undefined ? 'Subject' : 'Paragraph'}
        name={id}
        own={own}
        builtIn={builtIn}
        path={path}
        lines={key === undefined ? 1 : 4}
        limit={key === undefined ? 'short' : 'words'}
        problems={own === undefined ? [] : messageProblems(messageById(message), own, key)}
        onWrite={(value, redraw) => edit(id, (now) => withMessage(now, at, value), redraw)}
        {...(when && { description: when })}
      />
    </Foldable>
  );
}

const Placeholders = () => (
  <Accordion size="xs" title="What can be filled in">
    <Flex direction="column" gap="extra-small">
      <Text variant="microcopy">
        Each stands for what the offboarding says. Where it is not known, the draft marks the gap.
      </Text>
      <List variant="unordered-styled">
        {factIds.map((fact) => (
          <Text key={fact} variant="microcopy">{`{{${fact}}}: ${factLabel(fact)}`}</Text>
        ))}
      </List>
    </Flex>
  </Accordion>
);
