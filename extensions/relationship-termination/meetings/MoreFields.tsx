import { Accordion, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { StepId } from '../../../src/playbook/lookup';
import { TypedWords } from '../../shared/parts/TypedWords';
import type { Form } from '../form';
import { changeMeeting } from './change-meeting';
import { MinutesField } from './WhenFields';

interface MoreFieldsProps {
  form: Form;
  step: StepId;
  /** Its title until another is entered. */
  title: string;
}

const fields = ['minutes', 'where', 'title', 'note'] as const;

/** What is seldom entered of a meeting, folded. A problem with it opens the fold. */
export function MoreFields({ form, step, title }: MoreFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const { meeting: draft = {} } = form.draft;
  const isWrong = fields.some((name) => form.problem(name) ?? form.question(name));
  const typed = (key: 'title' | 'where' | 'note', stored = '') => ({
    name: `meeting_${key}_${step}`,
    version: form.version,
    text: draft[key] ?? stored,
    problem: form.problem(key),
    question: form.question(key),
    onType: (text: string) => changeMeeting(form, { [key]: text }),
  });
  return (
    <Accordion
      title="Place, length, title, note"
      size="xs"
      open={isOpen || isWrong}
      onClick={() => setOpen(!isOpen)}
    >
      <Flex direction="column" gap="small">
        <TypedWords
          {...typed('where')}
          label="Place or video link"
          limit="short"
          lines={1}
          placeholder="A room, an address or https://"
        />
        <MinutesField form={form} name={step} />
        <TypedWords {...typed('title', title)} label="Title" limit="short" lines={1} required />
        <TypedWords {...typed('note')} label="Note for the meeting" limit="note" lines={2} />
      </Flex>
    </Accordion>
  );
}
