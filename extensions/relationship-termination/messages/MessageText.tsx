import type { Draft as Written } from '../../../src/messages/draft';
import type { Form } from '../form';
import { TypedWords } from '../../shared/parts/TypedWords';
import { shownMessage } from './message-request';

interface MessageTextProps {
  form: Form;
  name: string;
  written: Written;
}

/** Subject and body to edit; each is drawn anew when what was drafted changes, such as by another contact. */
export function MessageText({ form, name, written }: MessageTextProps) {
  const { subject, body } = shownMessage(written, form.draft);
  return (
    <>
      <TypedWords
        key={`subject ${written.subject}`}
        label="Subject"
        name={`subject_${name}`}
        limit="short"
        lines={1}
        version={form.version}
        text={subject}
        problem={form.problem('subject')}
        question={form.question('subject')}
        onType={(typed) => form.change({ subject: typed })}
      />
      <TypedWords
        key={`body ${written.body}`}
        label="Message"
        name={`body_${name}`}
        limit="message"
        lines={12}
        version={form.version}
        text={body}
        problem={form.problem('body')}
        question={form.question('body')}
        onType={(typed) => form.change({ body: typed })}
      />
    </>
  );
}
