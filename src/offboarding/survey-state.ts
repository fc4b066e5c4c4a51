import type { CalendarDate } from '../calendar/calendar-date';
import type { ConsentId, ContactWayId, QuestionId } from '../playbook/survey-lookup';

/** A link for the client. Its number counts the links of one offboarding: a newer one ends the older. */
export interface SurveyLink {
  number: number;
  madeOn: CalendarDate;
  /** The last day on which it is open. */
  expiresOn: CalendarDate;
  revokedOn?: CalendarDate;
}

/** By question; a choice is an option's id, a score a whole number as text, the rest the client's words. */
export type SurveyValues = Partial<Record<QuestionId, string | undefined>>;

/** What the client said, the newest word only; earlier ones are in the timeline. */
export interface SurveyAnswers {
  values: SurveyValues;
  source: 'client' | 'phone';
  /** The link that they were given by; none for answers given by phone. */
  link?: number;
  /** How often answers were given; whoever sends some says how often that was when they began. */
  times: number;
  /** The link that was answered last, and how often it was; kept when answers come by phone after it. */
  through?: { link: number; times: number };
  /** ISO, UTC. */
  firstAt: string;
  /** Who entered them last; for the client's own a name that is no person's. */
  mark: { by: { id: string; name: string }; at: string; requestId: string };
}

export interface Survey {
  link?: SurveyLink;
  answers?: SurveyAnswers;
}

/** Whether and how the client may be contacted afterwards. */
export interface ContactWish {
  consent: ConsentId;
  ways: readonly ContactWayId[];
}

/** The newest word on it, and where it came from. */
export interface ContactConsent extends ContactWish {
  on: CalendarDate;
  source: 'survey' | 'phone' | 'rep';
}

/** What is handed in with one [Send]. */
export interface GivenAnswers {
  values: SurveyValues;
  contact?: ContactWish | undefined;
  /** `times` of the answers that were on the screen; 0 without any. */
  times: number;
}
