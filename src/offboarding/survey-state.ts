import type { CalendarDate } from '../calendar/calendar-date';
import type { ConsentId, ContactWayId, QuestionId } from '../playbook/survey-lookup';

/**
 * A survey link for the client. `number` counts the links of one offboarding; a newer link replaces the older
 * one.
 */
export interface SurveyLink {
  number: number;
  madeOn: CalendarDate;
  /** Last day on which the link is valid. */
  expiresOn: CalendarDate;
  revokedOn?: CalendarDate;
}

/** Values by question: a choice is an option's id, a score a whole number as text, the rest the client's words. */
export type SurveyValues = Partial<Record<QuestionId, string | undefined>>;

/** The client's latest answers; earlier ones are in the timeline. */
export interface SurveyAnswers {
  values: SurveyValues;
  /** `unknown`: cleared in HubSpot. */
  source: 'client' | 'phone' | 'unknown';
  /** Number of the link that they came through; absent for answers given by phone. */
  link?: number;
  /** How often answers were given. A form sends the count that it was opened with, so that a conflict is detected. */
  times: number;
  /** The link that was answered last, and how often; kept when answers by phone follow. */
  through?: { link: number; times: number };
  /** ISO, UTC. */
  firstAt: string;
  /** Who entered the answers last; for answers that the client sent, `theClient`. */
  mark: { by: { id: string; name: string }; at: string; requestId: string };
}

export interface Survey {
  link?: SurveyLink;
  answers?: SurveyAnswers;
}

/** Whether and how the client may be contacted after the end. */
export interface ContactWish {
  consent: ConsentId;
  ways: readonly ContactWayId[];
}

/** The client's latest wish, and its source. */
export interface ContactConsent extends ContactWish {
  /** Absent: cleared in HubSpot. */
  on?: CalendarDate;
  /** ISO, UTC. Absent: stored by an earlier version. */
  at?: string;
  /** `unknown`: cleared in HubSpot. */
  source: 'survey' | 'phone' | 'rep' | 'unknown';
  /** Number of the offboarding in which it was given; absent for the offboarding that has it. */
  number?: number;
}

/** The answers of one submit. */
export interface GivenAnswers {
  values: SurveyValues;
  contact?: ContactWish | undefined;
  /** `times` of the answers that the form was opened with; 0 without any. */
  times: number;
}
