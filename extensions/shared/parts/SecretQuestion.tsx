import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { sentenceOf } from '../sentences';
import { demibold } from './unchanged';

/** What may be done with a text that may be a password. */
export interface Question {
  keepOut(): void;
  saveAsItIs(): void;
}

/** Asks whether a text that may be a password is kept out, to be changed in its field, or saved as it is. */
export function SecretQuestion({ question }: { question: Question }) {
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>{sentenceOf({ code: 'text_may_have_secret' })}</Text>
      <Text variant="microcopy">
        Everybody who sees this company can read it. Nothing is saved yet.
      </Text>
      <Flex gap="small" wrap>
        <Button size="xs" onClick={question.keepOut}>
          Leave it out
        </Button>
        <Button size="xs" variant="transparent" onClick={question.saveAsItIs}>
          Save it as it is
        </Button>
      </Flex>
    </Flex>
  );
}
