import type { TimelineEntry } from '../api/timeline';
import { taskProperties } from '../crm/task-names';
import { isTaskDone } from '../crm/tasks';
import type { OffboardingInTimeline, FoundRecord } from './found';
import { plainText, tidy } from './plain-text';
import { instantFrom, ownerName } from './read-activity';

/**
 * Returns a task's entry, at its completion or else its creation (`hs_timestamp` is the due date). Undefined
 * for a step's own task, because the step's note covers it, and for a reminder that is still to come. A completed reminder
 * names nobody: the app completes it for whoever did what it asks for, who need not be its owner.
 */
export function taskEntry(
  { id, properties: p }: FoundRecord,
  offboarding: OffboardingInTimeline,
): TimelineEntry | undefined {
  const isDone = isTaskDone(p);
  const made = p[taskProperties.register];
  if (made === 'step' || (made === 'reminder' && !isDone)) return undefined;
  const at = instantFrom(
    ...(isDone ? [p.hs_task_completion_date] : []),
    p.hs_createdate,
    p.hs_timestamp,
  );
  if (!at) return undefined;
  const title = `${isDone ? 'Task done' : 'Task'}: ${p.hs_task_subject || 'without a name'}`;
  const words = plainText(p.hs_task_body ?? '');
  const doneBy = isDone && p[taskProperties.doneBy];
  const owner = made === 'reminder' ? {} : ownerName(p, offboarding);
  return { id, at, kind: 'task', title, words, ...(doneBy ? { who: doneBy } : owner) };
}

const outcomes: Readonly<Record<string, string>> = {
  SCHEDULED: 'planned',
  COMPLETED: 'held',
  RESCHEDULED: 'moved to another day',
  NO_SHOW: 'the other side did not come',
  CANCELED: 'cancelled',
};

/** Returns a meeting's entry, at its start. */
export function meetingEntry(
  { id, properties: p }: FoundRecord,
  offboarding: OffboardingInTimeline,
): TimelineEntry | undefined {
  const at = instantFrom(p.hs_meeting_start_time, p.hs_timestamp, p.hs_createdate);
  if (!at) return undefined;
  const outcome = outcomes[p.hs_meeting_outcome ?? ''];
  const words = [p.hs_meeting_body, p.hs_internal_meeting_notes]
    .map((html) => plainText(html ?? ''))
    .filter(Boolean)
    .join('\n');
  const title = `Meeting: ${p.hs_meeting_title || 'without a name'}`;
  return {
    id,
    at,
    kind: 'meeting',
    title: outcome ? `${title} (${outcome})` : title,
    words,
    ...ownerName(p, offboarding),
  };
}

/** Returns the entry of an e-mail that HubSpot logged on the company. */
export function emailEntry({ id, properties: p }: FoundRecord): TimelineEntry | undefined {
  const at = instantFrom(p.hs_timestamp, p.hs_createdate);
  if (!at) return undefined;
  const way = p.hs_email_direction === 'INCOMING_EMAIL' ? 'E-mail received' : 'E-mail sent';
  const title = `${way}: ${p.hs_email_subject || 'no subject'}`;
  const from = p.hs_email_from_email;
  const words = tidy(p.hs_email_text ?? '');
  return { id, at, kind: 'email', title, words, ...(from ? { who: from } : {}) };
}
