import { hasPackage } from '../packages';
import {
  everyStepId,
  initiatorById,
  initiatorIds,
  outcomeById,
  reasonById,
  reasonIds,
  type OutcomeId,
  type StepId,
} from '../playbook/lookup';
import type { CalendarDate } from '../calendar/calendar-date';
import { stepTitle } from '../playbook/book';
import type { ApprovalsShape, ByPlaybook, TeamPlaybook } from '../playbook/changes';
import type { Instant, Offboarding, Person } from './offboarding';
import type { RefusalCode } from './outcome';

/** What an approver may say, `waiting` before that, and `done` once the act followed. */
export const approvalStates = ['waiting', 'approved', 'refused', 'done'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Something that is done only after an approval. */
export type ApprovedAct =
  | { kind: 'waive'; step: StepId; reason: string; waivedBy: string }
  | { kind: 'close'; outcome: OutcomeId }
  | { kind: 'start'; initiator: string; reason: string };

/** A request for an approval, as the app keeps it on the company. */
export interface ApprovalRequest {
  /** Counts the requests of the company, from 1. */
  number: number;
  /** Key of the offboarding. */
  key: string;
  by: Person;
  /** The portal's day; absent in requests of earlier versions of the app. */
  askedOn?: CalendarDate | undefined;
  requestId: string;
  acts: readonly ApprovedAct[];
  /** Whether the act is refused without it; else it is only shown. */
  enforced: boolean;
  /** Who may approve it: user, and owner for the task. */
  approvers: readonly { user: string; name: string; owner?: string | undefined }[];
}

/** A version of a property, as HubSpot's history tells it. */
export interface Version {
  value: string;
  at: Instant;
  sourceType: string;
  updatedByUserId?: number | undefined;
}

/** Versions of the company's properties, newest first. */
export interface ApprovalHistory {
  approval: readonly Version[];
  words: readonly Version[];
  request: readonly Version[];
}

/** What the playbook of an offboarding wants approved; undefined for nothing. */
export const approvalsOf = ({ playbook }: ByPlaybook): ApprovalsShape | undefined =>
  playbook?.changes.approvals;

/**
 * Whether an approval is enforced, and not only shown: HubSpot's signature proves who published the version that asks for
 * it, so that whoever asks could not have written the list of approvers.
 */
export const isEnforced = ({ playbook }: ByPlaybook): boolean =>
  playbook?.isVerified === true && playbook.insteadOf === undefined;

/** Whether a version asks for approvals that are enforced. */
export const enforcesApprovals = (playbook: TeamPlaybook | undefined): boolean =>
  approvalsOf({ playbook }) !== undefined && isEnforced({ playbook });

/** The steps whose waivers are refused without an approval. */
export const waiversToApprove = (by: ByPlaybook): readonly StepId[] =>
  isEnforced(by) ? (approvalsOf(by)?.waive ?? []) : [];

/** Whether a version enforces approvals, or may: one that cannot be read, where signatures are checked. */
export const mayEnforceApprovals = (playbook: TeamPlaybook | undefined): boolean =>
  playbook?.insteadOf ? hasPackage('signed') : enforcesApprovals(playbook);

/** Returns what a change does that the playbook wants approved. */
export function actsToApprove(before: Offboarding | undefined, after: Offboarding): ApprovedAct[] {
  const rule = approvalsOf(before ?? after);
  return rule ? actsUnder(rule, before, after) : [];
}

const allThereIs: ApprovalsShape = { approvers: [], waive: everyStepId, close: true, start: true };

/**
 * Whether it is unknown if a change needs an approval: the version cannot be read, and the change is one for which a team
 * can ask an approval.
 */
export const isApprovalUnknown = (before: Offboarding | undefined, after: Offboarding): boolean =>
  (before ?? after).playbook?.insteadOf !== undefined &&
  actsUnder(allThereIs, before, after).length > 0;

function actsUnder(
  rule: ApprovalsShape,
  before: Offboarding | undefined,
  after: Offboarding,
): ApprovedAct[] {
  if (before === after) return [];
  const { initiator, statedReason } = after;
  if (!before) return rule.start ? [{ kind: 'start', initiator, reason: statedReason.id }] : [];
  const waived = (rule.waive ?? []).flatMap((step): ApprovedAct[] => {
    const [was, is] = [before.steps[step], after.steps[step]];
    if (is.state !== 'waived' || was.state === 'waived') return [];
    return [{ kind: 'waive', step, reason: is.reason, waivedBy: is.waivedBy }];
  });
  const isClose = rule.close && before.status !== 'closed' && after.status === 'closed';
  return isClose ? [...waived, { kind: 'close', outcome: after.outcome }] : waived;
}

/** What is asked, in words, for whoever answers it. */
export function askedInWords(
  { number, by, acts, approvers }: Pick<ApprovalRequest, 'number' | 'by' | 'acts' | 'approvers'>,
  book: ByPlaybook,
): string {
  const asked = acts.map((act) => actInWords(act, book));
  const names = approvers.map(({ name }) => name).join(' or ');
  return `Request ${number}. ${by.name} asks to ${asked.join('; and to ')}. To be approved by ${names}.`;
}

/** The source of a value that a person wrote in HubSpot's editor, and those of one that an app wrote. */
const byEditor = 'CRM_UI';
const isByApp = ({ sourceType }: Version) => /INTEGRATION|^API/.test(sourceType);

function actInWords(act: ApprovedAct, book: ByPlaybook): string {
  switch (act.kind) {
    case 'close':
      return `close the offboarding as “${outcomeById(act.outcome).label}”`;
    case 'start':
      return `start an offboarding: ${labelOf(initiatorIds.map(initiatorById), act.initiator)}, ${labelOf(reasonIds.map(reasonById), act.reason)}`;
    case 'waive':
      return `waive “${stepTitle(act.step, book)}”, because: ${act.reason} (decided by ${act.waivedBy})`;
  }
}

const labelOf = (all: readonly { id: string; label: string }[], id: string) =>
  all.find((one) => one.id === id)?.label ?? id;

interface Gate {
  acts: readonly ApprovedAct[];
  /** As it is before the act; of a start as it would be after it. */
  before: Offboarding;
  by: Person;
  rule: ApprovalsShape;
  /** The newest request on the company; undefined where there is none that can be read. */
  request: ApprovalRequest | undefined;
  history: ApprovalHistory;
}

/**
 * Returns why an act may not be done yet; undefined when its approval counts: the newest entry after the request, set in
 * HubSpot's editor by a person on the list who is not the one asking, with nothing of the request changed since. The app sets
 * the answer to waiting when it asks, so a request that is newer than any other answer was changed by others. HubSpot's
 * names of sources: developers.hubspot.com, "Property history"; that an edit in a card has `updatedByUserId` is a field
 * observation.
 */
export function approvalRefusal(gate: Gate): RefusalCode | undefined {
  const { request, history } = gate;
  const [asked, words, answer] = [history.request[0], history.words[0], history.approval[0]];
  if (asked && !isByApp(asked)) return 'approval_changed';
  if (!request || !asked || !words || !isFor(request, gate, asked.at)) return 'approval_needed';
  if (!isByApp(words)) return 'approval_changed';
  if (!answer?.value || answer.value === 'done') return 'approval_needed';
  if (answer.value === 'waiting') return 'approval_waiting';
  if (!isAfter(answer.at, asked.at) || !isAfter(answer.at, words.at)) return 'approval_changed';
  if (answer.value !== 'approved') return 'approval_refused';
  if (answer.sourceType !== byEditor) return 'approval_not_by_hand';
  return personRefusal(answer.updatedByUserId, gate, request);
}

/** Who set the newest answer, by the name that the request has of them, and when; undefined where history names nobody. */
export function answeredBy({
  request,
  history,
}: Pick<Gate, 'request' | 'history'>): { name: string; at: Instant } | undefined {
  const [answer] = history.approval;
  if (!answer?.updatedByUserId) return undefined;
  const user = String(answer.updatedByUserId);
  const known = request?.approvers.find((one) => one.user === user);
  return { name: known?.name ?? `User ${user}`, at: answer.at };
}

function personRefusal(
  user: number | undefined,
  { by, rule }: Gate,
  request: ApprovalRequest,
): RefusalCode | undefined {
  if (user === undefined) return 'approval_names_nobody';
  const approver = String(user);
  if (approver === request.by.id || approver === by.id) return 'approval_by_asker';
  return rule.approvers.includes(approver) ? undefined : 'approval_not_on_list';
}

const isAfter = (at: Instant, other: Instant) => Date.parse(at) > Date.parse(other);

/** Whether a request asked for just these acts, by the same person, and none of them was done and taken back since. */
function isFor(request: ApprovalRequest, { acts, before, by }: Gate, askedAt: Instant): boolean {
  const isTakenBack = acts.some((act) => {
    const state = act.kind === 'waive' ? before.steps[act.step] : undefined;
    return state?.state === 'todo' && state.mark && isAfter(state.mark.at, askedAt);
  });
  return (
    request.key === before.key &&
    request.by.id === by.id &&
    sameActs(request.acts, acts) &&
    !isTakenBack
  );
}

/** Whether two lists name the same acts in the same words. */
export const sameActs = (one: readonly ApprovedAct[], other: readonly ApprovedAct[]): boolean =>
  textOf(one) === textOf(other);
const textOf = (acts: readonly ApprovedAct[]) => JSON.stringify(acts.map(partsOf).sort());

function partsOf(act: ApprovedAct): string[] {
  switch (act.kind) {
    case 'close':
      return [act.kind, act.outcome];
    case 'start':
      return [act.kind, act.initiator, act.reason];
    case 'waive':
      return [act.kind, act.step, act.reason, act.waivedBy];
  }
}
