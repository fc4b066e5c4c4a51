import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { textLimits } from '../../../src/api/fields';
import type { FoundInHubSpot } from '../../../src/api/found';
import { fillMissing, missingIn, type Draft as Written } from '../../../src/messages/draft';
import { shortened } from '../../../src/messages/in-words';
import { hubspotWay } from '../../../src/messages/sent-message';
import { evidenceOfMessage, isDoneWith } from '../../../src/messages/finish-with-message';
import { isToDo, type Offboarding } from '../../../src/offboarding/offboarding';
import type { Language } from '../../../src/playbook/languages';
import { stepById } from '../../../src/playbook/book';
import { messageById, type MessageId } from '../../../src/playbook/lookup';
import type { WriteRequest } from '../../shared/write-request';
import type { Clock } from '../../shared/clock';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';

/** The drafted or typed message. Placeholders are filled in once their facts are known. */
export const shownMessage = ({ subject, body, facts }: Written, draft: FormDraft) => ({
  subject: draft.subject === undefined ? subject : fillMissing(draft.subject, facts),
  body: draft.body === undefined ? body : fillMissing(draft.body, facts),
});

/** The draft with the stored text changed by hand, if any; its placeholders are filled in. */
export const withText = (written: Written, byHand: string | undefined): Written =>
  byHand === undefined ? written : { ...written, body: fillMissing(byHand, written.facts) };

/** Whether the message in the form differs from the draft. */
export function isByHand(written: Written, draft: FormDraft): boolean {
  const shown = shownMessage(written, draft);
  return shown.subject !== written.subject || shown.body !== written.body;
}

/**
 * What a form keeps once the rep changes the text: all of it, as it is shown, so that a changed fact rewrites none of
 * it, and what was drafted, to tell when that would be another text.
 */
export const editText = (
  written: Written,
  edit: { subject: string } | { body: string },
): ((newest: FormDraft) => FormDraft) => {
  const { subject, body, language } = written;
  return (newest) => ({
    ...shownMessage(written, newest),
    drafted: newest.drafted ?? { subject, body, language },
    ...edit,
  });
};

/** Whether the record has changed since the rep began to change the text: it would be drafted otherwise. */
export const isOutdated = (
  { subject, body, facts, language }: Written,
  { drafted }: FormDraft,
): boolean =>
  drafted?.language === language &&
  (fillMissing(drafted.subject, facts) !== subject || fillMissing(drafted.body, facts) !== body);

/** The language of a text that the rep began to change, if another was chosen since. */
export const formerLanguage = (
  { language }: Written,
  { drafted }: FormDraft,
): Language | undefined => (drafted?.language === language ? undefined : drafted?.language);

/** Changes when the text is to be drawn anew: with the draft, or with what is filled into a text that was changed. */
export const textKey = (
  part: 'subject' | 'body',
  written: Written,
  { [part]: changed }: FormDraft,
): string => {
  if (changed === undefined) return `${part} ${written[part]}`;
  const filled = missingIn(changed).map((id) => written.facts[id] ?? '');
  return [part, 'changed', ...filled].join(' ');
};

/** The request that logs a sent message, or a sentence for each field that is missing or wrong. */
export function messageRequest(
  { message, ofStep }: { message: MessageId; ofStep: boolean },
  written: Written,
  to: string | undefined,
  today: CalendarDate,
  draft: FormDraft,
): FormResult {
  const { subject, body } = shownMessage(written, draft);
  const { how, date } = draft;
  const sentences = {
    ...(subject.trim() ? {} : { subject: 'Write the subject.' }),
    ...(body.trim() ? {} : { body: 'Write the message.' }),
    ...(how ? {} : { how: 'Choose how it was sent.' }),
  };
  if (!how || Object.keys(sentences).length > 0) return { sentences };
  const parameters = {
    message,
    ofStep,
    subject,
    body,
    how,
    sentOn: date ?? today,
    ...receiver(to),
  };
  return { request: { name: 'log_message', parameters } };
}

const receiver = (to: string | undefined) => (to ? { to: shortened(to, textLimits.short) } : {});

/** The request that logs an e-mail found in HubSpot. */
export function emailRequest(
  { message, ofStep }: { message: MessageId; ofStep: boolean },
  { id, at }: FoundInHubSpot,
  portalDay: Clock['portalDay'],
): FormResult {
  const sentOn = portalDay(at);
  const parameters = { message, ofStep, how: hubspotWay, sentOn, email: id } as const;
  return { request: { name: 'log_message', parameters } };
}

/** The request that finishes the step with its logged message; undefined if it needs something else. */
export function finishAfter(
  message: MessageId,
  offboarding: Offboarding,
  logged: FormDraft['logged'],
): WriteRequest | undefined {
  const { step } = messageById(message);
  if (!logged || !isToDo(offboarding.steps[step].state)) return undefined;
  const evidence = evidenceOfMessage(stepById(step, offboarding).evidence, logged);
  return evidence && { name: 'update_step', parameters: { step, action: 'finish', evidence } };
}

/** Whether logging the message finishes its step in the same act. */
export const finishesStep = (message: MessageId, offboarding: Offboarding): boolean =>
  isDoneWith(messageById(message), offboarding);
