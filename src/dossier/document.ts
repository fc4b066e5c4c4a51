import type { CalendarDate } from '../calendar/calendar-date';
import type { Live, Unknown } from '../api/live';
import type { Timeline } from '../api/timeline';
import type { Item } from '../offboarding/items';
import type { Offboarding, Person } from '../offboarding/offboarding';

/** Everything that a dossier is made of. */
export interface DossierSource {
  offboarding: Offboarding;
  timeline: Timeline;
  /** What stands on the lists that steps keep, and how many tasks beyond it were not read. */
  lists: { status: 'loaded'; value: { items: readonly Item[]; notRead: number } } | Unknown;
  /** What is open at the moment at which the dossier is made. */
  money: NonNullable<Live['money']>;
  /** When it is made (ISO, UTC), by whom, and today in the portal's zone. */
  at: string;
  by: Person;
  today: CalendarDate;
  /** The IANA zone in which instants are written. */
  zone: string;
}

export interface DossierFact {
  label: string;
  value: string;
}

/** Something with a title, a few words beside it, and lines under it. */
export interface DossierItem {
  title: string;
  side?: string;
  lines: readonly string[];
}

export type Block =
  | { status: 'facts'; facts: readonly DossierFact[] }
  | { status: 'lines'; lines: readonly string[] }
  | { status: 'heading'; text: string }
  | { status: 'items'; items: readonly DossierItem[] }
  | { status: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export interface Section {
  title: string;
  blocks: readonly Block[];
}

/** The dossier as data, before it is text or PDF. */
export interface Dossier {
  company: string;
  /** In a few words, such as `Completed on 6 January 2027`. */
  standing: string;
  /** When it was made and by whom. */
  made: string;
  sections: readonly Section[];
}

/** Makes one section; undefined when it has nothing to say. */
export type SectionBuilder = (source: DossierSource) => Section | undefined;
