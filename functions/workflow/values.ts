import { isCalendarDate, type CalendarDate } from '../../src/calendar/calendar-date';
import { wallClock } from '../../src/calendar/wall-clock';
import { isLink } from '../../src/offboarding/evidence';
import type { Evidence } from '../../src/offboarding/offboarding';
import type { EvidenceShape } from '../../src/playbook/shape';

const aDay = 86_400_000;
/** `Date.parse` alone finds a day in "Room 12" too. */
const anInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

/**
 * Returns the day in an input: `YYYY-MM-DD`, an instant, or milliseconds, as HubSpot hands dates over. Midnight in UTC is a day without a
 * time; any other instant is the portal's day. Undefined for a text that is none.
 */
export function dayIn(text: string, zone: string): CalendarDate | undefined {
  if (isCalendarDate(text)) return text;
  const instant = /^-?\d{9,13}$/.test(text) ? Number(text) : instantIn(text);
  if (!Number.isFinite(instant)) return undefined;
  const at = new Date(instant).toISOString();
  const day = at.slice(0, 10);
  if (instant % aDay === 0 && isCalendarDate(day)) return day;
  return wallClock(at, zone).date;
}

const instantIn = (text: string): number => (anInstant.test(text) ? Date.parse(text) : NaN);

interface Account {
  zone: string;
  currency: string | undefined;
}

/** Returns an action's one input as the evidence that a step asks for; undefined where it is not that, or the step asks for a form. */
export function evidenceIn(
  asked: Exclude<EvidenceShape, { kind: 'form' }>,
  text: string | undefined,
  { zone, currency }: Account,
): Evidence | undefined {
  if (asked.kind === 'none') return { kind: 'none' };
  if (text === undefined) return undefined;
  switch (asked.kind) {
    case 'note':
      return { kind: 'note', text };
    case 'date': {
      const date = dayIn(text, zone);
      return date && { kind: 'date', date };
    }
    case 'link':
      if (asked.orMessage && !isLink(text)) return { kind: 'note', text };
      return { kind: 'link', url: text };
    case 'amount': {
      const amount = Number(text);
      return amount >= 0 ? { kind: 'amount', amount, ...(currency && { currency }) } : undefined;
    }
    case 'choice': {
      const said = text.toLowerCase();
      const option = asked.options.find(
        ({ id, label }) => id === said || label.toLowerCase() === said,
      );
      return option && { kind: 'choice', option: option.id };
    }
  }
}
