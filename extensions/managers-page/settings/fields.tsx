import {
  Alert,
  Accordion,
  Button,
  Checkbox,
  Flex,
  NumberInput,
  Text,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { textLimits } from '../../../src/api/fields';
import { TypedWords } from '../../shared/parts/TypedWords';
import { sentenceOf } from '../../shared/sentences';
import { useTeamSettings } from './settings';

/** One thing of a list, folded; only one is open at a time. `marks`: what stands behind its name. */
export function Foldable({
  id,
  title,
  marks = [],
  children,
}: {
  id: string;
  title: string;
  marks?: readonly (string | false | undefined)[];
  children: ReactNode;
}) {
  const { open, setOpen } = useTeamSettings();
  const isOpen = open === id;
  const words = [title, ...marks.filter(Boolean)].join(' · ');
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
  const { working, wrong } = useTeamSettings();
  const code = wrong[path];
  const malformed = form ?? (own?.trim() === '' ? 'Fill this in.' : undefined);
  const sentence = code && (code === 'bad_request' && malformed ? malformed : sentenceOf({ code }));
  const problem = sentence ?? problems[0];
  const write = (text: string) =>
    onWrite(required || (text !== '' && text !== builtIn) ? text : undefined);
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

/** A whole number; as built in it is no change. */
export function WholeNumber({ label, name, value, builtIn, min, max, ...rest }: DaysProps) {
  const { onEnter, description } = rest;
  const { working } = useTeamSettings();
  const more = builtIn !== undefined && value !== builtIn ? `Built in: ${builtIn}` : undefined;
  const said = [description, more].filter(Boolean).join(' · ');
  return (
    <NumberInput
      key={working.drawing}
      label={label}
      name={name}
      precision={0}
      min={min}
      max={max}
      value={value}
      {...(said && { description: said })}
      onChange={(days) => {
        if (days === undefined || days === null) return;
        if (!Number.isInteger(days) || days < min || days > max) return;
        onEnter(days === builtIn ? undefined : days);
      }}
    />
  );
}

/** Says what is wrong with something that is not in one field. */
export const Wrong = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.map((sentence) => <Alert key={sentence} title={sentence} variant="warning" />);
