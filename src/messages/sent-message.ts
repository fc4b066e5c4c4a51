import { isNear, type CalendarDate } from '../calendar/calendar-date';
import { applies } from '../offboarding/applies';
import type { RequestMeta, Now } from '../offboarding/commands';
import { markOf } from '../offboarding/change';
import type { Instant, Offboarding } from '../offboarding/offboarding';
import { refused, type Refusal } from '../offboarding/outcome';
import { messageById, type MessageId } from '../playbook/lookup';
import { note, type ChangeNote } from './change-note';
import { dateInWords } from '../calendar/date-in-words';

/** How a message can reach the client. */
export const sendingWays = ['email', 'letter', 'phone', 'in_person'] as const;
/** HubSpot's own e-mail, which was found on the company. */
export const hubspotWay = 'hubspot_email';
export type SendingWay = (typeof sendingWays)[number] | typeof hubspotWay;
export const sendingWayLabels: Record<SendingWay, string> = {
  hubspot_email: 'By e-mail from HubSpot',
  email: 'By e-mail',
  letter: 'By letter',
  phone: 'By phone',
  in_person: 'In person',
};

/**
 * A message that was sent: as the rep says, with its text; or as an e-mail that HubSpot keeps itself, with
 * HubSpot's id of it.
 */
export type SentCommand = RequestMeta & { message: MessageId; sentOn: CalendarDate } & (
    | { how: (typeof sendingWays)[number]; to?: string | undefined; subject: string; body: string }
    | { how: typeof hubspotWay; email: string }
  );

/** An e-mail as HubSpot keeps it. */
export interface FoundEmail {
  subject: string;
  /** The addresses that it went to. */
  to?: string | undefined;
  at: Instant;
}

/** How the note of a sent message begins, by which it is known again. */
export const sentTitle = 'Message sent: ';

/** How and when something was sent, and to whom where that is known. */
export interface Sent {
  how: SendingWay;
  sentOn: CalendarDate;
  to?: string | undefined;
}

/** `By e-mail on 6 January 2027, to Zoe Berg`. */
export const sentInWords = ({ how, sentOn, to }: Sent): string =>
  `${sendingWayLabels[how]} on ${dateInWords(sentOn)}${to ? `, to ${to}` : ''}`;

/**
 * The note that keeps a sent message. Of an e-mail found in HubSpot, `found`, it keeps the subject: the text
 * stands in the e-mail. Refuses `step_does_not_apply`, `sent_after_today`, `email_elsewhere` (not found).
 */
export function sentNote(
  o: Offboarding,
  command: SentCommand,
  now: Now,
  found?: FoundEmail,
): { ok: true; value: ChangeNote } | { ok: false; refusal: Refusal } {
  const { message, sentOn } = command;
  const { label, step } = messageById(message);
  if (!applies(step, o.initiator, o.statedReason.id)) return refused('step_does_not_apply');
  if (sentOn > now.today) return refused('sent_after_today', { field: 'sentOn' });
  const text = textOf(command, found);
  if (!text) return refused('email_elsewhere', { field: 'email' });
  const { how } = command;
  const to = how === hubspotWay ? found?.to : command.to;
  const lines = [sentInWords({ how, sentOn, to }), ...text];
  return { ok: true, value: note(o, markOf(command, now), sentTitle + label, lines) };
}

function textOf(command: SentCommand, found: FoundEmail | undefined): string[] | undefined {
  if (command.how !== hubspotWay) return [`Subject: ${command.subject}`, command.body];
  if (!found || !isNear(command.sentOn, found.at)) return undefined;
  return [`Subject: ${found.subject}`, 'The e-mail itself is in this timeline.'];
}
