import { useMemo, useReducer, useRef } from 'react';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { SentText } from '../../src/messages/finish-with-message';
import type { sendingWays } from '../../src/messages/sent-message';
import type { HandOver } from '../../src/offboarding/commands';
import type { Owner } from '../../src/offboarding/offboarding';
import type {
  FactId,
  InitiatorId,
  MessageId,
  OutcomeId,
  ReasonDetailId,
  ReasonId,
  StageId,
  StepId,
  WhyStayedId,
  WonBackWayId,
} from '../../src/playbook/lookup';
import type { Language } from '../../src/playbook/languages';
import type { ConsentId, ContactWayId } from '../../src/playbook/survey-lookup';
import type { ContractDraft } from './contract/contract-draft';
import type { MeetingDraft } from './meetings/meeting-draft';
import type { FormId } from './screen';

/** What a person has entered in a form and not yet saved. Each form uses the fields it has. */
export interface FormDraft {
  initiator?: InitiatorId;
  reason?: ReasonId | undefined;
  detail?: ReasonDetailId | undefined;
  /** What the client said. */
  words?: string | undefined;
  /** Our words on a reason that is ours. */
  ownWords?: string | undefined;
  competitor?: string;
  /** What brought the client back, and which follow-up it came about by. */
  wayBack?: WonBackWayId;
  followUp?: string;
  through?: string;
  avoidable?: 'yes' | 'no' | 'unsure';
  /** `null` is "not known yet". */
  date?: CalendarDate | null | undefined;
  owner?: Owner;
  handOver?: HandOver;
  /** How much ends, and what ends and stays. */
  extent?: 'whole' | 'part';
  ends?: string;
  stays?: string;
  outcome?: OutcomeId;
  stayedWhy?: WhyStayedId;
  to?: StageId;
  why?: string;
  note?: string;
  link?: string;
  amount?: number;
  currency?: string;
  option?: string;
  /** The fields of a step's form, by id. */
  values?: Record<string, string> | undefined;
  contract?: ContractDraft;
  /** Which message of a step is looked at. */
  message?: MessageId;
  subject?: string | undefined;
  body?: string | undefined;
  /** The drafted text that the rep began to change. */
  drafted?: { subject: string; body: string; language: Language } | undefined;
  /** What the rep filled into a message's gaps. */
  gaps?: Partial<Record<FactId, string>>;
  /** The card asks whether the mail is to open with gaps. */
  opening?: boolean;
  /** The contact that drafts are for; `null` is somebody else. */
  addressee?: string | null;
  how?: (typeof sendingWays)[number];
  /** The card asks whether the message was sent. */
  confirming?: boolean;
  /** How the message was logged just now. */
  logged?: SentText & { finished?: boolean };
  /** The stored notes are being changed. */
  writing?: boolean;
  /** Which form of an item is open: to add or change it, or to finish it. */
  editing?: 'entry' | 'done' | undefined;
  /** Who is to do it, where that may be several. */
  people?: Owner[];
  meeting?: MeetingDraft;
  /** Whether the client may be contacted, and how. */
  consent?: ConsentId;
  ways?: ContactWayId[];
  /** The action on the survey's link that is to be confirmed. */
  asking?: 'renew' | 'revoke' | undefined;
  /** A contact about the news was planned just now. */
  planned?: boolean;
  /** The steps that are ticked to be waived with the close. */
  ticked?: StepId[];
  waiving?: boolean;
  waivedBy?: string;
}

/** What changes in a draft: fields of it, or what they become from the newest draft, where one holds several values. */
export type DraftPatch = FormDraft | ((newest: FormDraft) => FormDraft);

/** Unsaved forms by id. They are kept outside the panels, so closing a panel loses nothing. */
export interface Drafts {
  /** The newest draft, also for a handler made before the last key was pressed. */
  of(formId: FormId): FormDraft;
  change(formId: FormId, patch: DraftPatch): void;
  /** Replaces a draft. It is drawn once: a field that is drawn anew takes what stands in it from the same draft. */
  restart(formId: FormId, draft: FormDraft): void;
  /** Counts how often the form was restarted. Fields use it as their key. */
  version(formId: FormId): number;
}

/** The drafts of a card; changing one draws the card again. */
export function useDrafts(): Drafts {
  const drafts = useRef<Partial<Record<FormId, FormDraft>>>({});
  const versions = useRef<Partial<Record<FormId, number>>>({});
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  return useMemo(() => {
    const put = (formId: FormId, draft: FormDraft) => {
      drafts.current = { ...drafts.current, [formId]: draft };
      redraw();
    };
    const of = (formId: FormId) => drafts.current[formId] ?? {};
    const version = (formId: FormId) => versions.current[formId] ?? 0;
    return {
      of,
      change: (formId, patch) => {
        const newest = of(formId);
        put(formId, { ...newest, ...(typeof patch === 'function' ? patch(newest) : patch) });
      },
      restart: (formId, draft) => {
        versions.current[formId] = version(formId) + 1;
        put(formId, draft);
      },
      version,
    };
  }, []);
}
