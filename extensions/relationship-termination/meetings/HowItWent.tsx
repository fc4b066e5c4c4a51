import type { StepId } from '../../../src/playbook/lookup';
import { TypedWords } from '../../shared/parts/TypedWords';
import type { Form } from '../form';
import { changeMeeting } from './change-meeting';

/** A word about a meeting that took place. It is optional, and kept with the step. */
export function HowItWent({ form, step }: { form: Form; step: StepId }) {
  return (
    <TypedWords
      label="How it went (optional)"
      name={`meeting_words_${step}`}
      version={form.version}
      text={form.draft.meeting?.words ?? ''}
      problem={form.problem('words')}
      question={form.question('words')}
      limit="note"
      lines={2}
      onType={(words) => changeMeeting(form, { words })}
    />
  );
}
