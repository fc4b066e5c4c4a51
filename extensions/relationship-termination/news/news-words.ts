import { shortened } from '../../../src/messages/in-words';
import type { News, NewsEntry, NewsPart } from '../../../src/api/news';
import type { Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import type { Clock } from '../../shared/clock';
import { unknownWords } from '../timeline/timeline-words';

/** `Employees: 420 → 600, 3 May 2027`: the day is the portal's. */
export const newsLine = ({ words, at }: NewsEntry, portalDay: Clock['portalDay']) =>
  `${words}, ${dateInWords(portalDay(at))}`;

/** The text of a follow-up about this news: at most 200 characters, the same each time. */
export const aboutOf = (entry: NewsEntry, portalDay: Clock['portalDay']) =>
  shortened(newsLine(entry, portalDay), 200);

/** The follow-up that answers some news, if there is one. */
export const followUpFor = (items: readonly Item[], register: Register, about: string) =>
  items.find(({ register: id, values }) => id === register.id && values.about === about);

const parts: Record<NewsPart, string> = {
  company: "The company's own properties",
  deals: 'Deals',
  contacts: 'Contacts',
};

/** What is missing in the list, a sentence each. */
export function missingNews({ unread, notShown }: News): string[] {
  const older =
    notShown === 1 ? '1 older change is not shown.' : `${notShown} older changes are not shown.`;
  return [
    ...unread.map(({ part, why }) => `${parts[part]}: ${unknownWords[why]}.`),
    ...(notShown > 0 ? [older] : []),
  ];
}
