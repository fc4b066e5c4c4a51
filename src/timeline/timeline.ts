import type { TimelineEntry, Timeline } from '../api/timeline';
import type { StageIds } from '../crm/pipeline';
import { shortened } from '../messages/in-words';
import { emailEntry, meetingEntry, taskEntry } from './activity-entries';
import type { OffboardingInTimeline, FoundTimeline } from './found';
import { historyEntries } from './history-entries';
import { noteEntry } from './note-entry';

/** Returns the timeline's entries, newest first; entries at the same instant are ordered by id. */
export function entriesOf(
  found: FoundTimeline,
  offboarding: OffboardingInTimeline,
  stages: StageIds,
): TimelineEntry[] {
  const notes = found.notes.flatMap((note) => noteEntry(note, offboarding) ?? []);
  const requestIds = notes.filter(({ kind }) => kind === 'change' || kind === 'message');
  return [
    ...notes,
    ...found.tasks.flatMap((task) => taskEntry(task, offboarding) ?? []),
    ...found.meetings.flatMap((meeting) => meetingEntry(meeting, offboarding) ?? []),
    ...found.emails.flatMap((email) => emailEntry(email) ?? []),
    ...historyEntries(found.history, requestIds, stages, offboarding),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id));
}

/**
 * Returns the timeline with at most `entries` entries of at most `words` characters each; counts the removed
 * entries.
 */
export function abridged(timeline: Timeline, most: { entries: number; words: number }): Timeline {
  const { entries, notShown } = timeline;
  return {
    ...timeline,
    entries: entries
      .slice(0, most.entries)
      .map((entry) => ({ ...entry, words: shortened(entry.words, most.words) })),
    notShown: notShown + Math.max(0, entries.length - most.entries),
  };
}
