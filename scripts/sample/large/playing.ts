import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Outcome } from '../../../src/offboarding/outcome';
import type { Chance } from './chance';
import type { Story } from './story';

/** A story that is played: what each of its acts needs. */
export interface Playing {
  story: Story;
  chance: Chance;
  /** Who acts, and the request's id; each act has another. */
  meta(): { by: { id: string; name: string }; requestId: string };
}

/** The moment of an act on a day. */
export const momentOf = (today: CalendarDate) => ({ at: `${today}T10:20:00.000Z`, today });

/** What a decision decided. Throws where it refused: the story is then not one that the app allows. */
export function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The app refuses the story: ${JSON.stringify(outcome.refusal)}`);
}
