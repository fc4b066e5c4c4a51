import type { Draft as Written } from '../../../src/messages/draft';
import type { Form } from '../form';
import { TypedWords } from '../../shared/parts/TypedWords';
import { editText, shownMessage, textKey } from './message-request';

interface MessageTextProps {
  form: Form;
  name: string;
  written: Written;
}

/** Subject and body to edit. They follow the draft, such as to another contact, until one of them is changed. */
export function MessageText({ form, name, written }: MessageTextProps) {
  const { subject, body } = shownMessage(written, form.draft);
  return (
    <>
      <TypedWords
        key={textKey('subject', written, form.draft)}
        label="Subject"
        name={`subject_${name}`}
        limit="short"
        lines={1}
        version={form.version}
        text={subject}
        problem={form.problem('subject')}
        question={form.question('subject')}
        onType={(typed) => form.change(editText(written, { subject: typed }))}
      />
      <TypedWords
        key={textKey('body', written, form.draft)}
        label="Message"
        name={`body_${name}`}
        limit="message"
        lines={12}
        version={form.version}
        text={body}
        problem={form.problem('body')}
        question={form.question('body')}
        onType={(typed) => form.change(editText(written, { body: typed }))}
      />
    </>
  );
}
