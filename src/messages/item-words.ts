import { isCalendarDate } from '../calendar/calendar-date';
import { fieldsOfRegister, hasDay, shownFields, titleOf } from '../offboarding/items';
import type { Offboarding } from '../offboarding/offboarding';
import type { TaskOf } from '../offboarding/linked-tasks';
import { doneWhenOf, stepById } from '../playbook/book';
import { pauseEnd, type Register, builtInStep } from '../playbook/lookup';
import { waiverLines } from './waivers';
import { escapeHtml, linesAsHtml } from './html';
import { dateInWords } from '../calendar/date-in-words';

/** Title of a HubSpot task, and its notes as HTML with every typed text escaped. */
export interface TaskWords {
  subject: string;
  body: string;
}

/**
 * Returns the words of an item's task: `Answer the concern: Who keeps our data? (Acme)`. `link`: the address of the
 * company's record, where it is known.
 */
export function itemWords(
  o: Offboarding,
  register: Register,
  values: Readonly<Record<string, string>>,
  link?: string,
): TaskWords {
  const lines = shownFields(fieldsOfRegister(register)).flatMap(({ id, label, options = [] }) => {
    const value = values[id];
    if (!value) return [];
    const option = options.find((one) => one.id === value);
    return [`${label}: ${option?.label ?? (isCalendarDate(value) ? dateInWords(value) : value)}`];
  });
  const { unless } = register.due;
  const task = unless && !hasDay(register, values) ? unless.task : register.task;
  return {
    subject: `${task}: ${titleOf(register, values)} (${o.companyName})`,
    body: html(lines) + finishThere(link),
  };
}

/** Returns the words of a step's task, or of a reminder of a step or of the pause; of a waived step who waived it and why. */
export function taskWords(o: Offboarding, { step, reminder }: TaskOf, link?: string): TaskWords {
  const there = finishThere(link);
  if (step === 'pause' || reminder)
    return { subject: `${reminderWords({ step, reminder })} (${o.companyName})`, body: there };
  const state = o.steps[step];
  const title = `${stepById(step, o).title} (${o.companyName})`;
  if (state.state === 'waived')
    return { subject: `Waived: ${title}`, body: html(waiverLines(state)) + there };
  const doneWhen = doneWhenOf(step, o);
  return {
    subject: title,
    body: html([`Done when: ${doneWhen}`]) + there,
  };
}

/** Returns the words of an approver's task. `asked`: what is asked, in words. `link` as of `itemWords`. */
export const approvalTaskWords = (
  companyName: string,
  asked: string,
  link?: string,
): TaskWords => ({
  subject: `Approve or refuse: ${companyName}`.slice(0, 200),
  body: html([asked, 'Set “Offboarding approval” to Approved or Refused.']) + finishThere(link),
});

/** Returns what a reminder is about: `Write the first personal message`. */
export function reminderWords({ step, reminder }: TaskOf): string {
  if (step === 'pause') return pauseEnd.words;
  const reminders = builtInStep(step)?.reminders ?? [];
  return reminders.find(({ field = 'date' }) => field === reminder)?.words ?? '';
}

function finishThere(link: string | undefined): string {
  const company = link ? `<a href="${escapeHtml(link)}">the company</a>` : 'the company';
  return `<p>From the card Relationship Termination on ${company}.</p>`;
}

const html = (lines: string[]) => lines.map((line) => `<p>${linesAsHtml(line)}</p>`).join('');
