import type { TimelineEntry, Timeline, TimelinePart } from '../../api/timeline';
import { shortened } from '../../messages/in-words';
import type { Block, DossierItem, DossierSource, Section } from '../document';
import { momentsIn } from '../moments';

const partLabels: Record<TimelinePart, string> = {
  notes: 'notes of the offboarding',
  company_notes: 'notes of the company',
  tasks: 'tasks',
  meetings: 'meetings',
  emails: 'e-mails',
};

/** Maximum characters of an entry; HubSpot and the sections above have the full text. */
const longest = 300;

/** All timeline entries, oldest first. */
export function timelineSection({ timeline, zone }: DossierSource): Section {
  const { momentOf } = momentsIn(zone);
  const items = timeline.entries.map((entry) => itemOf(entry, momentOf)).reverse();
  return {
    title: 'Timeline',
    blocks: [...missingParts(timeline), { status: 'items', items }],
  };
}

function itemOf(
  { title, words, who, at, kind }: TimelineEntry,
  momentOf: (at: string) => string,
): DossierItem {
  const text = kind === 'message' ? '' : shortened(words.replace(/\s*\n\s*/g, ' · '), longest);
  return {
    title,
    side: [momentOf(at), who].filter(Boolean).join(', '),
    lines: text ? [text] : [],
  };
}

/** Returns what the timeline does not include, to be shown before it. */
function missingParts({ notShown, more, unread }: Timeline): Block[] {
  const parts = unread.map(({ part }) => partLabels[part]).join(', ');
  const lines = [
    ...(parts ? [`Could not be read when this was made: ${parts}.`] : []),
    ...(notShown > 0 ? [`${notShown} older entries in HubSpot are not listed.`] : []),
    ...(more ? ['HubSpot holds more entries than are listed.'] : []),
  ];
  return lines.length > 0 ? [{ status: 'lines', lines }] : [];
}
