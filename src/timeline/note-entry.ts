import { activityKeyProperty } from '../crm/names';
import { sentTitle } from '../messages/sent-message';
import type { TimelineEntry } from '../api/timeline';
import type { OffboardingInTimeline, FoundRecord } from './found';
import { plainText } from './plain-text';
import { instantFrom, ownerName } from './read-activity';

/** Last line of a change's note, as `src/messages/change-note.ts` writes it. */
const signature = /^By (.+) · offboarding \d+ of .*$/;

/** Returns a note's entry; undefined if the note is about another offboarding. */
export function noteEntry(
  { id, properties: p }: FoundRecord,
  offboarding: OffboardingInTimeline,
): TimelineEntry | undefined {
  const activityKey = p[activityKeyProperty] ?? '';
  const text = plainText(p.hs_note_body ?? '');
  const at = instantFrom(p.hs_timestamp, p.hs_createdate);
  if (!at) return undefined;
  if (activityKey === '') {
    return { id, at, kind: 'note', title: 'Note', words: text, ...ownerName(p, offboarding) };
  }
  return activityKey.startsWith(`${offboarding.key}:`) ? changeEntry(id, at, text) : undefined;
}

function changeEntry(id: string, at: string, text: string): TimelineEntry {
  const [title = '', ...lines] = text.split('\n');
  const who = signature.exec(lines.at(-1) ?? '')?.[1];
  const words = (who ? lines.slice(0, -1) : lines).join('\n').trim();
  const kind = title.startsWith(sentTitle) ? 'message' : 'change';
  return { id, at, kind, title, words, ...(who ? { who } : {}) };
}
