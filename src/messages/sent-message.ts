import type { CalendarDate } from '../calendar/calendar-date';
import { applies } from '../offboarding/applies';
import type { Asked, Now } from '../offboarding/commands';
import { markOf } from '../offboarding/deed';
import type { Offboarding } from '../offboarding/offboarding';
import { refused, type Refusal } from '../offboarding/outcome';
import { messageById, type MessageId } from '../playbook/lookup';
import { note, type DeedNote } from './deed-note';
import { dateInWords } from './in-words';

/** How a message can reach the client. */
export const sendingWays = ['email', 'letter', 'phone', 'in_person'] as const;
export type SendingWay = (typeof sendingWays)[number];
export const sendingWayLabels: Record<SendingWay, string> = {
  email: 'By e-mail',
  letter: 'By letter',
  phone: 'By phone',
  in_person: 'In person',
};

/** A message that the rep says was sent, as it was sent. */
export interface SentCommand extends Asked {
  message: MessageId;
  subject: string;
  body: string;
  how: SendingWay;
  sentOn: CalendarDate;
}

/** How the note of a sent message begins, by which it is known again. */
export const sentTitle = 'Message sent: ';

/** `By e-mail on 6 January 2027`. */
export const sentInWords = ({ how, sentOn }: Pick<SentCommand, 'how' | 'sentOn'>): string =>
  `${sendingWayLabels[how]} on ${dateInWords(sentOn)}`;

/** The note that keeps a sent message. Refuses `step_does_not_apply`, `sent_after_today`. */
export function sentNote(
  o: Offboarding,
  command: SentCommand,
  now: Now,
): { ok: true; value: DeedNote } | { ok: false; refusal: Refusal } {
  const { message, subject, body, sentOn } = command;
  const { label, step } = messageById(message);
  if (!applies(step, o.initiator, o.statedReason.id)) return refused('step_does_not_apply');
  if (sentOn > now.today) return refused('sent_after_today', { field: 'sentOn' });
  const lines = [sentInWords(command), `Subject: ${subject}`, body];
  return { ok: true, value: note(o, markOf(command, now), sentTitle + label, lines) };
}
