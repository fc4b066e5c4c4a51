import { deedProperty } from '../crm/names';
import { sentTitle } from '../messages/sent-message';
import type { Entry } from '../api/timeline';
import type { Ending, FoundRecord } from './found';
import { plainText } from './plain-text';
import { instantFrom, ownerName } from './read-activity';

/** The last line of a deed's note, as `src/messages/deed-note.ts` writes it. */
const signature = /^By (.+) · ending \d+ of .*$/;

/** A note as an entry; undefined when it is the deed of another ending. */
export function noteEntry({ id, properties: p }: FoundRecord, ending: Ending): Entry | undefined {
  const deed = p[deedProperty] ?? '';
  const text = plainText(p.hs_note_body ?? '');
  const at = instantFrom(p.hs_timestamp, p.hs_createdate);
  if (!at) return undefined;
  if (deed === '') {
    return { id, at, kind: 'note', title: 'Note', words: text, ...ownerName(p, ending) };
  }
  return deed.startsWith(`${ending.key}:`) ? deedEntry(id, at, text) : undefined;
}

function deedEntry(id: string, at: string, text: string): Entry {
  const [title = '', ...lines] = text.split('\n');
  const who = signature.exec(lines.at(-1) ?? '')?.[1];
  const words = (who ? lines.slice(0, -1) : lines).join('\n').trim();
  const kind = title.startsWith(sentTitle) ? 'message' : 'deed';
  return { id, at, kind, title, words, ...(who ? { who } : {}) };
}
