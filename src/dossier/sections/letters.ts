import { sentTitle } from '../../messages/sent-message';
import type { DossierSource, Section } from '../document';
import { momentsIn } from '../moments';

/** Messages recorded as sent, in full, oldest first. */
export function lettersSection({ timeline, zone }: DossierSource): Section {
  const { dayOf } = momentsIn(zone);
  const letters = timeline.entries.filter(({ kind }) => kind === 'message').reverse();
  const items = letters.map(({ title, words, at, who }) => ({
    title: title.slice(sentTitle.length),
    side: [`logged ${dayOf(at)}`, who].filter(Boolean).join(', '),
    lines: words.split('\n'),
  }));
  return {
    title: 'Letters sent',
    blocks: [
      items.length > 0
        ? { status: 'items', items }
        : { status: 'lines', lines: ['No sent letter or message was logged.'] },
    ],
  };
}
