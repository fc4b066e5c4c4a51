import { Flex, Input, TextArea } from '@hubspot/ui-extensions';
import { textLimits } from '../../../src/api/fields';
import { charactersLeft } from '../sentences';
import { SecretQuestion, type Question } from './SecretQuestion';

interface TypedWordsProps {
  text: string;
  onType(text: string): void;
  problem: string | undefined;
  /** Whether what is typed may be saved, if it may be a password. */
  question: Question | undefined;
  /** Changes when the field is to be drawn anew. */
  version: number;
  label: string;
  name: string;
  /** Which limit of the contract holds for it. */
  limit: keyof typeof textLimits;
  required?: boolean;
  description?: string | undefined;
  placeholder?: string;
  /** Lines shown; one line is an input without line breaks. */
  lines?: number;
}

/**
 * Free text, reported at each key. It is uncontrolled: a late value from the worker would undo the last keys. A question
 * about it stands below it.
 */
export function TypedWords(props: TypedWordsProps) {
  const { text, onType, problem, question, version, limit, ...more } = props;
  const { lines = 3, description, ...rest } = more;
  const shared = {
    ...rest,
    defaultValue: text,
    description:
      [description, charactersLeft(text, limit)].filter(Boolean).join(' · ') || undefined,
    error: problem !== undefined,
    validationMessage: problem,
    onInput: onType,
    onChange: onType,
  };
  return (
    <Flex direction="column" gap="extra-small">
      {lines === 1 ? (
        <Input key={version} {...shared} />
      ) : (
        <TextArea key={version} {...shared} rows={lines} resize="vertical" />
      )}
      {question && <SecretQuestion question={question} />}
    </Flex>
  );
}
