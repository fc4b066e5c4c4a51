import type { CalendarDate } from '../calendar/calendar-date';
import { stakeInWords } from './stake-words';
import type {
  Closed,
  Change,
  ChangeKind,
  Evidence,
  Mark,
  Offboarding,
  Pause,
  StatedReason,
  StepState,
  WonBack,
} from '../offboarding/offboarding';
import { reasonDetailOf, stepById } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { outcomeById, stageById, type StepId } from '../playbook/lookup';
import { wordsSaid } from '../offboarding/reason-rules';
import { firstLanguage, languageNames } from '../playbook/languages';
import { surveyContact } from '../playbook/survey-lookup';
import { wishInWords } from './contact-words';
import { contractLines } from './contract-lines';
import { evidenceLines, valueLines, withLabel } from './evidence-lines';
import { dateInWords } from '../calendar/date-in-words';
import { linesAsHtml } from './html';
import { waiverLines, waiversOf } from './waivers';
import { initiatorLabel, reasonLabel, stayedText, wonBackLabel, wordsLabel } from './labels';

/** A note for HubSpot's timeline. `body` is HTML with every typed text escaped; `at` is an ISO instant. */
export interface ChangeNote {
  activityKey: string;
  at: string;
  body: string;
  /** Ids of files that HubSpot keeps. */
  attachments?: readonly string[];
}

/** Returns the note for the last change of a step; undefined if it never changed. */
export function stepNote(o: Offboarding, step: StepId): ChangeNote | undefined {
  const state = o.steps[step];
  if (!state.mark?.requestId) return undefined;
  return note(
    o,
    state.mark,
    `${stepVerb[state.state]}: ${stepById(step, o).title}`,
    stepLines(step, state, o),
  );
}

/** Returns the note for the last change of a step's notes; undefined without any. */
export function writtenNote(o: Offboarding, step: StepId): ChangeNote | undefined {
  const written = o.written[step];
  const { notes } = stepById(step, o);
  if (!notes || !written?.mark.requestId) return undefined;
  return note(
    o,
    written.mark,
    notes.title,
    valueLines(notes.fields, written.values).map(withLabel),
  );
}

const stepVerb: Record<StepState['state'], string> = {
  todo: 'Step reopened',
  doing: 'Step started',
  done: 'Step done',
  waived: 'Step waived',
  unknown: 'Step not known',
};

function stepLines(step: StepId, state: StepState, o: Offboarding): string[] {
  if (state.state === 'done') {
    const shown = evidenceText(step, state.evidence, o);
    return shown ? shown.split('\n') : [];
  }
  return state.state === 'waived' ? waiverLines(state) : [];
}

/** Returns the evidence in words, one line per form field; undefined without any. */
export function evidenceText(step: StepId, evidence: Evidence, by: ByPlaybook): string | undefined {
  const lines = evidenceLines(stepById(step, by).evidence, evidence);
  return lines.map(withLabel).join('\n') || undefined;
}

/** Returns the note for the last change that is not about a step; undefined without one. */
export function lastChangeNote(o: Offboarding): ChangeNote | undefined {
  if (!o.lastChange) return undefined;
  const { title, lines } = changeTexts[o.lastChange.kind](o);
  return note(o, o.lastChange, title, [
    ...lines,
    ...(o.lastChange.words ? [o.lastChange.words] : []),
  ]);
}

/** Returns what the last change that is not about a step was, as in its note; undefined without one. */
export const lastChangeTitle = (o: Offboarding): string | undefined =>
  o.lastChange && changeTexts[o.lastChange.kind](o).title;

type ChangeText = (o: Offboarding) => { title: string; lines: string[] };

const stageOf = (o: Offboarding) => stageById(o.status === 'closed' ? o.lastStage : o.stage).label;
const finalDate = (o: Offboarding) =>
  o.finalServiceDate ? dateInWords(o.finalServiceDate) : 'not known yet';
const says =
  (title: string): ChangeText =>
  () => ({ title, lines: [] });

const changeTexts: Record<ChangeKind, ChangeText> = {
  start: (o) => ({
    title: 'Offboarding started',
    lines: [
      `Who ended it: ${initiatorLabel(o.initiator)}`,
      `Stated reason: ${reasonText(o.statedReason, o)}`,
      ...(wordsSaid(o) ? [`${wordsLabel(o.initiator)}: ${wordsSaid(o)}`] : []),
      ...(o.part ? [`Ends: ${o.part.ends}`, `Stays: ${o.part.stays}`] : []),
      `Last day of service: ${finalDate(o)}`,
      ...(o.owner ? [`Owner: ${o.owner.name}`] : []),
    ],
  }),
  take_up: says('Step started'),
  finish: says('Step done'),
  waive: (o) => ({ title: 'What was left is waived', lines: waivedTogether(o) }),
  reopen: says('Step reopened'),
  move_forward: (o) => ({ title: `Moved on to ${stageOf(o)}`, lines: [] }),
  change_playbook: (o) => ({
    title: `Goes by ${o.playbook ? `version ${o.playbook.version} of the playbook` : 'the built-in playbook'} now`,
    lines: [],
  }),
  move_back: (o) => ({ title: `Moved back to ${stageOf(o)}`, lines: [] }),
  moved_in_hubspot: (o) => ({
    title: `Moved in HubSpot to ${o.status === 'closed' ? outcomeById(o.outcome).label : stageOf(o)}`,
    lines: [],
  }),
  change_stated_reason: (o) => ({
    title: 'Stated reason changed',
    lines: [
      `Who ended it: ${initiatorLabel(o.initiator)}`,
      reasonText(o.statedReason, o),
      ...(wordsSaid(o) ? [`${wordsLabel(o.initiator)}: ${wordsSaid(o)}`] : []),
    ],
  }),
  change_analysed_reason: (o) => ({
    title: 'Analysed reason changed',
    lines: [
      ...(o.analysedReason ? [reasonText(o.analysedReason, o)] : []),
      ...(o.avoidable ? [`Avoidable: ${o.avoidable}`] : []),
      ...(o.competitor ? [`New provider: ${o.competitor}`] : []),
      ...(o.competitorContractEnd
        ? [`New contract ends: ${dateInWords(o.competitorContractEnd)}`]
        : []),
      ...(o.analysedNote ? [o.analysedNote] : []),
    ],
  }),
  change_final_service_date: (o) => ({
    title: `Last day of service changed to ${finalDate(o)}`,
    lines: [],
  }),
  change_owner: (o) => ({
    title: o.owner ? `Owner changed to ${o.owner.name}` : 'No owner any more',
    lines: [],
  }),
  make_survey_link: (o) => ({
    title: 'Link to the exit survey made',
    lines: o.survey?.link ? [`Open until ${dateInWords(o.survey.link.expiresOn)}`] : [],
  }),
  revoke_survey_link: says('Link to the exit survey revoked'),
  change_contact: (o) => ({
    title: 'Contact after the end',
    lines: o.contact ? [`${surveyContact.label}: ${wishInWords(o.contact)}`] : [],
  }),
  change_extent: (o) => ({
    title: o.part ? 'Only a part ends' : 'All of it ends',
    lines: partLines(o),
  }),
  change_at_stake: (o) => ({ title: `At stake: ${stakeInWords(o.atStake)}`, lines: [] }),
  change_language: (o) => ({
    title: `Messages are written in ${languageNames[o.messageLanguage ?? firstLanguage]}`,
    lines: [],
  }),
  change_contract: (o) => ({ title: 'Contract dates changed', lines: contractLines(o) }),
  pause: (o) => ({
    title: 'Offboarding paused',
    lines: o.status === 'closed' || !o.pause ? [] : pauseLines(o.pause),
  }),
  resume: says('Offboarding resumed'),
  win_back: (o) => ({
    title: 'Client won back',
    lines: o.status === 'closed' && o.wonBack ? wonBackLines(o.wonBack) : [],
  }),
  take_back_won_back: says('No longer recorded as won back'),
  close: (o) => ({
    title:
      o.status === 'closed'
        ? `Offboarding closed: ${outcomeById(o.outcome).label}`
        : 'Offboarding closed',
    lines: [
      ...partLines(o),
      ...(o.status === 'closed' ? stayedLines(o) : []),
      ...(o.status === 'closed' && o.closingNote ? [o.closingNote] : []),
      ...waivedTogether(o),
    ],
  }),
};

const partLines = ({ part }: Offboarding): string[] =>
  part ? [`Ends: ${part.ends}`, `Stays: ${part.stays}`] : [];

function stayedLines(o: Closed): string[] {
  const words = stayedText(o);
  return words ? [`Why they stayed: ${words}`] : [];
}

/** The steps that the last change waived, with their one reason. */
function waivedTogether(o: Offboarding): string[] {
  const [waived] = waiversOf(o, o.lastChange?.requestId);
  return waived ? [`Waived: ${waived.titles}`, ...waived.lines] : [];
}

const pauseLines = ({ why, until }: Pause) => [
  ...(why ? [why] : []),
  ...(until ? [`Resumes on: ${dateInWords(until)}`] : []),
];

const wonBackLines = ({ on, how, through, words }: WonBack) => [
  `Since: ${dateInWords(on)}`,
  `What brought them back: ${wonBackLabel(how)}`,
  ...(through ? [`What led to it: ${through}`] : []),
  ...(words ? [words] : []),
];

/** Returns a reason in words, with both levels. */
export function reasonText(reason: StatedReason, by: ByPlaybook): string {
  const first = reasonLabel(reason.id);
  const detail = reason.detail && reasonDetailOf(reason.detail, by);
  return detail ? `${first} · ${detail.label}` : first;
}

/** Returns a note with a title and lines; every typed text is escaped. */
export function note(
  o: Offboarding,
  mark: Mark | Change,
  title: string,
  lines: string[],
): ChangeNote {
  const body = [
    `<strong>${linesAsHtml(title)}</strong>`,
    ...lines.map(linesAsHtml),
    linesAsHtml(`By ${mark.by.name} · offboarding ${o.number} of ${o.companyName}`),
  ];
  return { activityKey: `${o.key}:${mark.requestId}`, at: mark.at, body: body.join('<br>') };
}

/** Who approved a change, and on which of the portal's days, where it is known. */
export interface ApprovedBy {
  name: string;
  on?: CalendarDate | undefined;
}

/**
 * Returns the note of a change that went through an approval, with who gave it above the last line, which says who made the
 * change. The record does not keep it, so a note that a repair writes later lacks it.
 */
export function withApproval(
  { body, ...rest }: ChangeNote,
  approved: ApprovedBy | undefined,
): ChangeNote {
  if (!approved) return { ...rest, body };
  const on = approved.on ? ` on ${dateInWords(approved.on)}` : '';
  const last = body.lastIndexOf('<br>');
  const line = linesAsHtml(`Approved by ${approved.name}${on}`);
  return { ...rest, body: `${body.slice(0, last)}<br>${line}${body.slice(last)}` };
}
