import type { Unknown } from '../../../src/api/live';
import type { TimelineEntry, Timeline, TimelinePart } from '../../../src/api/timeline';
import type { Clock } from '../../shared/clock';

/** When and by whom. */
export const entryMoment = ({ at, who }: TimelineEntry, formatInstant: Clock['formatInstant']) =>
  [formatInstant(at), who].filter(Boolean).join(' · ');

/** What an entry says, in one paragraph. */
export const entryWords = ({ words }: TimelineEntry): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ');

const parts: Record<TimelinePart, string> = {
  notes: 'Notes on the offboarding',
  company_notes: 'Notes on the company',
  tasks: 'Tasks',
  meetings: 'Meetings',
  emails: 'E-mails',
};

/** Why something of HubSpot's is not shown. */
export const unknownWords: Record<Unknown['why'], string> = {
  not_available: 'not available in this account',
  no_access: 'this app may not read them',
  left_out: 'this app was installed without them',
  failed: 'could not be read just now',
};

/** What is missing in a timeline, a sentence each. */
export function missingWords({ notShown, more, unread }: Timeline): string[] {
  const older =
    notShown === 1 ? '1 older entry is not shown.' : `${notShown} older entries are not shown.`;
  return [
    ...unread.map(({ part, why }) => `${parts[part]}: ${unknownWords[why]}.`),
    ...(notShown > 0 ? [older] : []),
    ...(more ? ['HubSpot has more entries than are shown here.'] : []),
  ];
}

/** Why there is no file, and what to do instead. */
export const notKeptWords: Record<Unknown['why'], string> = {
  no_access: 'The app may not store files in this account; copy the dossier as text.',
  left_out: 'This app was installed without the package files; copy the dossier as text.',
  not_available: 'This account does not take files from the app; copy the dossier as text.',
  failed: 'HubSpot did not take the PDF just now. Try again, or copy the dossier as text.',
};
