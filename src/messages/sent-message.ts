import { isNear, type CalendarDate } from '../calendar/calendar-date';
import { applies } from '../offboarding/applies';
import type { RequestMeta, Now } from '../offboarding/commands';
import { markOf } from '../offboarding/change';
import type { Instant, Offboarding } from '../offboarding/offboarding';
import { refused, type Refusal } from '../offboarding/outcome';
import { stepById } from '../playbook/book';
import { messageById, type MessageId } from '../playbook/lookup';
import { note, type ChangeNote } from './change-note';
import { dateInWords } from '../calendar/date-in-words';

/** Ways in which a rep sends a message. */
export const sendingWays = ['email', 'letter', 'phone', 'in_person'] as const;
/** A HubSpot e-mail that was found on the company. */
export const hubspotWay = 'hubspot_email';
export type SendingWay = (typeof sendingWays)[number] | typeof hubspotWay;
export const sendingWayLabels: Record<SendingWay, string> = {
  hubspot_email: 'By e-mail from HubSpot',
  email: 'By e-mail',
  letter: 'By letter',
  phone: 'By phone',
  in_person: 'In person',
};

/** A message that was sent: entered by the rep with its text, or an e-mail in HubSpot, by HubSpot's id. */
export type SentCommand = RequestMeta & {
  message: MessageId;
  sentOn: CalendarDate;
  /** The message belongs to the step itself, not to an item of its lists, so the step may be done with it. */
  ofStep?: boolean | undefined;
} & (
    | { how: (typeof sendingWays)[number]; to?: string | undefined; subject: string; body: string }
    | { how: typeof hubspotWay; email: string }
  );

/** An e-mail in HubSpot. */
export interface FoundEmail {
  subject: string;
  /** Addresses of the recipients. */
  to?: string | undefined;
  at: Instant;
}

/** Title prefix of a sent message's note, by which the note is recognised. */
export const sentTitle = 'Message sent: ';

/** How, when and, if known, to whom a message was sent. */
export interface Sent {
  how: SendingWay;
  sentOn: CalendarDate;
  to?: string | undefined;
}

/** `By e-mail on 6 January 2027, to Zoe Berg`. */
export const sentInWords = ({ how, sentOn, to }: Sent): string =>
  `${sendingWayLabels[how]} on ${dateInWords(sentOn)}${to ? `, to ${to}` : ''}`;

/**
 * Returns the note of a sent message, which also tells the step that it finished. For an e-mail `found` in HubSpot the
 * note has only the subject, because the e-mail has the text.
 *
 * Refuses `step_does_not_apply`, `sent_after_today`, `email_elsewhere` (not found).
 */
export function sentNote(
  o: Offboarding,
  command: SentCommand,
  now: Now,
  found?: FoundEmail,
): { ok: true; value: ChangeNote } | { ok: false; refusal: Refusal } {
  const { message, sentOn } = command;
  const { label, step } = messageById(message);
  if (!applies(step, o)) return refused('step_does_not_apply');
  if (sentOn > now.today) return refused('sent_after_today', { field: 'sentOn' });
  const text = textOf(command, found);
  if (!text) return refused('email_elsewhere', { field: 'email' });
  const { how } = command;
  const to = how === hubspotWay ? found?.to : command.to;
  const { state, mark } = o.steps[step];
  const isDoneWithIt = state === 'done' && mark.requestId === command.requestId;
  const done = isDoneWithIt ? [`Step done: ${stepById(step, o).title}`] : [];
  const lines = [sentInWords({ how, sentOn, to }), ...text, ...done];
  return { ok: true, value: note(o, markOf(command, now), sentTitle + label, lines) };
}

function textOf(command: SentCommand, found: FoundEmail | undefined): string[] | undefined {
  if (command.how !== hubspotWay) return [`Subject: ${command.subject}`, command.body];
  if (!found || !isNear(command.sentOn, found.at)) return undefined;
  return [`Subject: ${found.subject}`, 'The e-mail itself is in this timeline.'];
}
