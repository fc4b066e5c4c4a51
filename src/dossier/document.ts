import type { CalendarDate } from '../calendar/calendar-date';
import type { Live, Unknown } from '../api/live';
import type { Timeline } from '../api/timeline';
import type { Item } from '../offboarding/items';
import type { Brand } from '../playbook/changes';
import type { Offboarding, Person } from '../offboarding/offboarding';

/** Input of a dossier. */
export interface DossierSource {
  offboarding: Offboarding;
  timeline: Timeline;
  /** Items of the registers, and the number of tasks that were not read. */
  lists: { status: 'loaded'; value: { items: readonly Item[]; notRead: number } } | Unknown;
  /** Open amounts at the time at which the dossier is made. */
  money: NonNullable<Live['money']>;
  /** `at` (ISO, UTC) and `by`: when and by whom it is made. `today` is in the portal's time zone. */
  at: string;
  by: Person;
  today: CalendarDate;
  /** The IANA time zone for instants. */
  zone: string;
}

export interface DossierFact {
  label: string;
  value: string;
}

/** A title, a short text beside it, and lines below it. */
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

/** The dossier as data, for text and PDF. */
export interface Dossier {
  company: string;
  /** Whose dossier it is, where a team set it. */
  brand: Pick<Brand, 'name' | 'colour' | 'contact'>;
  /** The state in a few words, such as `Completed on 6 January 2027`. */
  standing: string;
  /** When and by whom it was made. */
  made: string;
  sections: readonly Section[];
}

/** Returns a section; undefined if it would be empty. */
export type SectionBuilder = (source: DossierSource) => Section | undefined;
