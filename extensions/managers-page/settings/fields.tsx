import { Accordion, Button, Checkbox, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { useState, type ReactNode } from 'react';
import type { textLimits } from '../../../src/api/fields';
import { TypedWords } from '../../shared/parts/TypedWords';
import { sentenceOf } from '../../shared/sentences';
import { useTeamSettings } from './settings';

/**
 * One thing of a list, folded; only one is open at a time. `marks`: what stands behind its name. `path`: where its values are in
 * the changes; folded, it says whether one of them is wrong.
 */
export function Foldable({
  id,
  title,
  path,
  marks = [],
  children,
}: {
  id: string;
  title: string;
  path: string;
  marks?: readonly (string | false | undefined)[];
  children: ReactNode;
}) {
  const { open, setOpen, wrong } = useTeamSettings();
  const isOpen = open === id;
  const isWrong = Object.keys(wrong).some((at) => at === path || at.startsWith(`${path}.`));
  const all = [title, ...marks, !isOpen && isWrong && 'not filled in right'];
  const words = all.filter(Boolean).join(' · ');
  return (
    <Accordion
      size="xs"
      title={words}
      open={isOpen}
      onClick={() => setOpen(isOpen ? undefined : id)}
    >
      {isOpen && (
        <Flex direction="column" gap="small">
          {children}
        </Flex>
      )}
    </Accordion>
  );
}

interface WordsProps {
  label: string;
  name: string;
  /** What the team wrote; undefined where it goes by what is built in. */
  own: string | undefined;
  builtIn?: string | undefined;
  onWrite(text: string | undefined, redraw?: boolean): void;
  /** Where the value is in the changes. */
  path: string;
  lines?: number;
  limit?: keyof typeof textLimits;
  /** What else is wrong with it. */
  problems?: readonly string[];
  /** What to say of a value that has another form. */
  form?: string;
  description?: string;
  required?: boolean;
}

/** Words that a team may change. Emptied, or as built in, they are no change. */
export function WordsField(props: WordsProps) {
  const { label, name, own, builtIn, onWrite, path, lines = 1, limit = 'short' } = props;
  const { problems = [], form, description, required } = props;
  const { working, marked, touch } = useTeamSettings();
  const code = marked[path];
  const malformed = form ?? (own?.trim() === '' ? 'Fill this in.' : undefined);
  const sentence = code && (code === 'bad_request' && malformed ? malformed : sentenceOf({ code }));
  const problem = sentence ?? problems[0];
  const write = (text: string) => {
    touch(path);
    onWrite(required || (text !== '' && text !== builtIn) ? text : undefined);
  };
  return (
    <Flex direction="column" gap="extra-small">
      <TypedWords
        label={label}
        name={name}
        text={own ?? builtIn ?? ''}
        onType={write}
        problem={problem}
        question={undefined}
        version={working.drawing}
        limit={limit}
        lines={lines}
        description={description}
        {...(required && { required })}
      />
      {own !== undefined && builtIn !== undefined && (
        <BuiltIn words={builtIn} onReset={() => onWrite(undefined, true)} />
      )}
    </Flex>
  );
}

/** What is built in, and the way back to it. */
export function BuiltIn({ words, onReset }: { words: string; onReset(): void }) {
  return (
    <Flex gap="extra-small" align="center" wrap>
      <Text variant="microcopy">Built in: {words}</Text>
      <Button size="xs" variant="transparent" onClick={() => onReset()}>
        Use what is built in
      </Button>
    </Flex>
  );
}

interface SwitchProps {
  label: string;
  name: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
  description?: string;
}

export const Switch = ({ label, name, isOn, onSwitch, description }: SwitchProps) => (
  <Checkbox
    name={name}
    checked={isOn}
    onChange={(checked) => onSwitch(checked)}
    {...(description && { description })}
  >
    {label}
  </Checkbox>
);

interface DaysProps {
  label: string;
  name: string;
  value: number;
  builtIn?: number | undefined;
  min: number;
  max: number;
  onEnter(days: number | undefined): void;
  description?: string;
}

/** A whole number; as built in it is no change. Any other text is refused at the field, and changes nothing. */
export function WholeNumber(props: DaysProps) {
  const { working } = useTeamSettings();
  return <WholeNumberField key={working.drawing} {...props} />;
}

function WholeNumberField({ label, name, value, builtIn, min, max, ...rest }: DaysProps) {
  const { onEnter, description } = rest;
  const [wrong, setWrong] = useState<number>();
  const more = builtIn !== undefined && value !== builtIn ? `Built in: ${builtIn}` : undefined;
  const said = [description, more].filter(Boolean).join(' · ');
  return (
    <NumberInput
      label={label}
      name={name}
      value={wrong ?? value}
      {...(said && { description: said })}
      {...(wrong !== undefined && {
        error: true,
        validationMessage: `Enter a whole number from ${min} to ${max}. Until then ${value} counts.`,
      })}
      onChange={(days) => {
        if (days === undefined || days === null) return;
        const isRight = Number.isInteger(days) && days >= min && days <= max;
        setWrong(isRight ? undefined : days);
        if (isRight) onEnter(days === builtIn ? undefined : days);
      }}
    />
  );
}
