import type { Language } from './languages';
import type { HolidayCalendar } from '../calendar/holiday-calendar';
import type {
  AlternativeId,
  CadenceId,
  BuiltInReasonDetailId,
  BuiltInStepId,
  FollowUp,
  MessageId,
  ReasonId,
  StageId,
  StepId,
  WaiverRoleId,
} from './lookup';
import type { OwnReasonDetailId, OwnStepId } from './own-ids';
import type { PlainDueShape } from './shape';

/** What a team changed in a built-in step; an absent value is the built-in one. */
export interface StepChange {
  off?: true | undefined;
  title?: string | undefined;
  guidance?: string | undefined;
  doneWhen?: string | undefined;
  /** Working days from the step's anchor. */
  workingDays?: number | undefined;
  waiver?: WaiverRoleId | 'never' | undefined;
}

/** Evidence that a team's own step can ask for. */
export type OwnEvidence =
  | { kind: 'none' }
  | { kind: 'note'; label: string }
  | { kind: 'date'; label: string }
  | { kind: 'link'; label: string }
  | { kind: 'choice'; label: string; options: readonly { id: string; label: string }[] };

/** A step that a team added, at the end of its stage. */
export interface OwnStep {
  id: OwnStepId;
  stage: StageId;
  title: string;
  guidance: string;
  doneWhen: string;
  evidence: OwnEvidence;
  due: PlainDueShape;
  waiver: WaiverRoleId | 'never';
}

/** A second-level reason that a team added. */
export interface OwnReasonDetail {
  id: OwnReasonDetailId;
  reason: ReasonId;
  label: string;
  /** Not offered any more. */
  off?: true | undefined;
}

/** The words of messages in one language that a team changed; keys as in the language's file. */
export interface MessageWordsChange {
  messages?:
    | Readonly<
        Partial<
          Record<
            MessageId,
            { subject?: string | undefined; body?: Readonly<Record<string, string>> | undefined }
          >
        >
      >
    | undefined;
  /** Such as `alternative.pause`. */
  options?: Readonly<Record<string, string>> | undefined;
}

/** The survey in one language, as far as a team changed it; keys as in the language's file. */
export interface SurveyWordsChange {
  texts?: Readonly<Record<string, string>> | undefined;
  questions?: Readonly<Record<string, string>> | undefined;
}

/** Who asks: it stands on the survey, on letters and on the closing dossier. */
export interface Brand {
  name?: string | undefined;
  /** Address of a picture, by https. */
  logo?: string | undefined;
  /** `#rrggbb`. */
  colour?: string | undefined;
  /** How to reach us, in one line. */
  contact?: string | undefined;
  /** Address of the privacy notice, by https. */
  privacyNotice?: string | undefined;
  /** The e-mail address that answers go to. */
  replyTo?: string | undefined;
}

export interface AlternativeChange {
  off?: true | undefined;
  label?: string | undefined;
  hint?: string | undefined;
}

/** Who is told and asked above an owner: a manager for each of HubSpot's teams, and one for all others, by owner ids. */
export interface ManagersShape {
  ofTeams: readonly { team: string; manager: string }[];
  otherwise?: string | undefined;
}

/** What a team wants approved before it is done, and who may approve it, by HubSpot user ids. */
export interface ApprovalsShape {
  approvers: readonly string[];
  /** Steps of which a waiver needs an approval. */
  waive?: readonly StepId[] | undefined;
  close?: true | undefined;
  start?: true | undefined;
}

/** All that a team changed in the built-in playbook; what is absent is as built in. */
export interface PlaybookChanges {
  steps?: Readonly<Partial<Record<BuiltInStepId, StepChange>>> | undefined;
  ownSteps?: readonly OwnStep[] | undefined;
  reasonDetails?:
    | Readonly<
        Partial<
          Record<BuiltInReasonDetailId, { off?: true | undefined; label?: string | undefined }>
        >
      >
    | undefined;
  ownReasonDetails?: readonly OwnReasonDetail[] | undefined;
  usualDays?: Readonly<Partial<Record<StageId, number>>> | undefined;
  alternatives?: Readonly<Partial<Record<AlternativeId, AlternativeChange>>> | undefined;
  cadences?: Readonly<Partial<Record<CadenceId, readonly FollowUp[]>>> | undefined;
  words?: Readonly<Partial<Record<Language, MessageWordsChange>>> | undefined;
  survey?:
    | {
        /** Languages that the survey is offered in. */
        languages?: readonly Language[] | undefined;
        /** Ids of questions that are not asked. */
        off?: readonly string[] | undefined;
        words?: Readonly<Partial<Record<Language, SurveyWordsChange>>> | undefined;
      }
    | undefined;
  managers?: ManagersShape | undefined;
  approvals?: ApprovalsShape | undefined;
  /** The public holidays that count where a contract names none. */
  holidays?: HolidayCalendar | undefined;
  brand?: Brand | undefined;
}

/** A version of a team's playbook, which never changes. */
export interface TeamPlaybook {
  /** From 1. */
  version: number;
  changes: PlaybookChanges;
  /** HubSpot's signature proves who published it (`docs/security.md`), so that what it asks for is enforced. */
  isVerified?: true | undefined;
  /** The version cannot be read: what it asks for is unknown, and the changes are those of `goesBy`. */
  insteadOf?: 'unreadable' | undefined;
  /** The last sound version before one that cannot be read; 0: the built-in one. */
  goesBy?: number | undefined;
}

/** Something that goes by a version of a team's playbook; without one it goes by the built-in playbook. */
export interface ByPlaybook {
  playbook?: TeamPlaybook | undefined;
}
