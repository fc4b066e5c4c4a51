import { playbookWith, stepTitle } from './book';
import type { PlaybookChanges } from './changes';
import { languageNames } from './languages';
import { registerById, type StepId } from './lookup';
import { playbook } from './playbook';
import type { DueShape, EvidenceShape } from './shape';

/** The parts of a playbook that a team changes, as its settings name them. */
export const partIds = [
  'steps',
  'reasons',
  'messages',
  'alternatives',
  'cadences',
  'survey',
  'days',
  'managers',
  'approvals',
  'brand',
] as const;
export type PartId = (typeof partIds)[number];

/** Names of HubSpot's teams, owners and users, by id, as far as they were read. */
export interface AccountNames {
  users?: Readonly<Partial<Record<string, string>>>;
  teams?: Readonly<Partial<Record<string, string>>>;
  owners?: Readonly<Partial<Record<string, string>>>;
}

/** One thing that differs: `Send the exit survey, name: “A” instead of “B”.` */
export interface Difference {
  part: PartId;
  words: string;
}

/**
 * Returns what differs between two changed playbooks, a sentence each; empty where new offboardings go the same way by both.
 * What one does not change counts as it is built in.
 */
export function differences(
  from: PlaybookChanges,
  to: PlaybookChanges,
  names: AccountNames = {},
): Difference[] {
  const [before, after] = [leavesOf(from, names), leavesOf(to, names)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const isWhole = (key: string) =>
    [...before.keys(), ...after.keys()].some((one) => one === `${key}.own`);
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.value === is?.value) return [];
    const [of] = key.split(/\.(?=[^.]*$)/);
    const isPartOfNew = !key.endsWith('.own') && (!was || !is) && isWhole(of ?? '');
    const leaf = is ?? was;
    return leaf && !isPartOfNew
      ? [{ part: leaf.part, words: `${leaf.what}: ${said(was?.value, is?.value)}` }]
      : [];
  });
}

const said = (was: string | undefined, is: string | undefined): string => {
  if (was === undefined && is === 'off') return 'no longer offered.';
  if (is === undefined && was === 'off') return 'offered again.';
  if (was === undefined || was === '') return is === 'yes' ? 'added.' : `${quoted(is)} is new.`;
  if (is === undefined || is === '')
    return was === 'yes' ? 'taken away.' : `${quoted(was)} is taken away.`;
  return `${quoted(is)} instead of ${quoted(was)}.`;
};

/** As much of a text as one line shows. */
const longest = 90;
const quoted = (text = ''): string => {
  const line = text.replace(/\s+/g, ' ');
  const short = line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line;
  return /^[\w-]+$/.test(short) ? short : `“${short}”`;
};

interface Leaf {
  part: PartId;
  what: string;
  value: string;
}

/** Returns each thing that can differ, by a key that stays the same when its words change. */
function leavesOf(changes: PlaybookChanges, names: AccountNames): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const add = (part: PartId, key: string, what: string, value: string | number | undefined) => {
    if (value !== undefined) leaves.set(`${part}.${key}`, { part, what, value: String(value) });
  };
  stepLeaves(changes, add);
  reasonLeaves(changes, add);
  wordLeaves(changes, add);
  contactLeaves(changes, add);
  surveyLeaves(changes, add);
  teamLeaves(changes, names, add);
  addApprovals(changes, names, add);
  return leaves;
}
type Add = (part: PartId, key: string, what: string, value: string | number | undefined) => void;

const onOff = (off: true | undefined) => (off ? 'off' : 'on');

function stepLeaves(changes: PlaybookChanges, add: Add) {
  const own = new Set<string>((changes.ownSteps ?? []).map(({ id }) => id));
  const book = playbookWith(changes);
  for (const { id: stage, label, steps, usualDays } of book.stages) {
    add('days', stage, `Usual days in “${label}”`, usualDays);
    for (const step of steps) {
      const name = builtInTitle(step.id) ?? step.title;
      const of = (what: string) => `“${name}”, ${what}`;
      const { due, evidence } = step;
      const changed = changes.steps && Object.entries(changes.steps).find(([id]) => id === step.id);
      if (own.has(step.id)) {
        add('steps', `${step.id}.own`, `The step “${name}” in “${label}”`, 'yes');
        add('steps', `${step.id}.evidence`, of('what it asks for'), evidenceWords(evidence));
        add('steps', `${step.id}.anchor`, of('due from'), anchorWords[due.anchor]);
      }
      add('steps', `${step.id}.off`, `“${name}”`, onOff(step.off));
      add('steps', `${step.id}.title`, of('name'), step.title);
      // A guidance of a team's own counts for every reason, so it differs also where its words are the built-in ones.
      const always = changed?.[1]?.guidance !== undefined;
      add(
        'steps',
        `${step.id}.guidance`,
        of(always ? 'guidance for every reason' : 'guidance'),
        step.guidance,
      );
      add('steps', `${step.id}.doneWhen`, of('done when'), step.doneWhen);
      const { workingDays } = 'otherwise' in due ? due.otherwise : due;
      add('steps', `${step.id}.days`, of('due working days'), workingDays);
      add('steps', `${step.id}.waiver`, of('who may waive it'), waiverWords(step.waiver));
    }
  }
}

const anchorWords: Record<DueShape['anchor'], string> = {
  start: 'the start',
  stage: 'the start of the stage',
  final_service_date: 'the last day of service',
  stop_renewal_by: 'the last day to stop the renewal',
  notice_deadline: 'the last day for the notice',
};
const waiverWords = (id: string) =>
  playbook.waiverRoles.find((role) => role.id === id)?.label ?? 'nobody';

function evidenceWords(evidence: EvidenceShape): string {
  if (!('label' in evidence)) return evidence.kind === 'none' ? 'nothing' : 'a form';
  const options =
    'options' in evidence ? evidence.options.map(({ label }) => label).join(', ') : '';
  return [`a ${evidence.kind}`, evidence.label, options].filter(Boolean).join(': ');
}

const builtInTitle = (id: string) =>
  playbook.stages.flatMap(({ steps }) => [...steps]).find((step) => step.id === id)?.title;

function reasonLeaves(changes: PlaybookChanges, add: Add) {
  for (const { label: reason, details } of playbookWith(changes).reasons)
    for (const { id, label, off } of details) {
      add('reasons', `${id}.label`, `A reason of “${reason}”`, label);
      if (off) add('reasons', `${id}.off`, `“${label}”`, 'off');
    }
}

function wordLeaves({ words = {} }: PlaybookChanges, add: Add) {
  for (const [language, changed] of Object.entries(words)) {
    const named = Object.entries(languageNames).find(([id]) => id === language)?.[1] ?? language;
    for (const [id, { subject, body = {} }] of Object.entries(changed.messages ?? {})) {
      const label = playbook.messages.find((message) => message.id === id)?.label ?? id;
      add('messages', `${language}.${id}`, `${label}, subject in ${named}`, subject);
      for (const [key, text] of Object.entries(body))
        add('messages', `${language}.${id}.${key}`, `${label}, “${key}” in ${named}`, text);
    }
    for (const [key, text] of Object.entries(changed.options ?? {}))
      add('alternatives', `${language}.${key}`, `${optionLabel(key)} in ${named}`, text);
  }
}

const optionLabel = (key: string) =>
  playbook.alternatives.find(({ id }) => key === `alternative.${id}`)?.label ?? key;

function contactLeaves(changes: PlaybookChanges, add: Add) {
  const book = playbookWith(changes);
  for (const { id, label, hint, off } of book.alternatives) {
    const name = optionLabel(`alternative.${id}`);
    add('alternatives', `${id}.label`, `“${name}”, name`, label);
    add('alternatives', `${id}.hint`, `“${name}”, when it fits`, hint);
    add('alternatives', `${id}.off`, `“${name}”`, onOff(off));
  }
  for (const { id, label, followUps } of book.cadences)
    followUps.forEach((one, at) => {
      const { when } = one;
      const day =
        'after' in when
          ? `${when.months} months after the end`
          : `${when.weeks} weeks before their new contract ends`;
      const message = playbook.messages.find((known) => known.id === one.message)?.label;
      const text = [one.about, day, channelWords(one.channel), message].filter(Boolean).join(', ');
      add('cadences', `${id}.${at}`, `“${label}”, contact ${at + 1}`, text);
    });
}

const channels: readonly { id: string; label: string }[] = registerById('follow_up').fields.flatMap(
  ({ id, options = [] }) => (id === 'channel' ? [...options] : []),
);
const channelWords = (id: string) => channels.find((one) => one.id === id)?.label ?? id;

function surveyLeaves({ survey = {} }: PlaybookChanges, add: Add) {
  const offered = survey.languages ?? Object.keys(languageNames);
  for (const [language, named] of Object.entries(languageNames)) {
    add(
      'survey',
      language,
      `The survey in ${named}`,
      offered.some((one) => one === language) ? 'on' : 'off',
    );
    const changed = Object.entries(survey.words ?? {}).find(([id]) => id === language)?.[1];
    for (const [key, text] of Object.entries(changed?.texts ?? {}))
      add('survey', `${language}.texts.${key}`, `The survey, “${key}” in ${named}`, text);
    for (const [key, text] of Object.entries(changed?.questions ?? {}))
      add('survey', `${language}.questions.${key}`, `The survey, “${key}” in ${named}`, text);
  }
  for (const { id, label } of playbook.survey.questions)
    add(
      'survey',
      `question.${id}`,
      `The question “${label}”`,
      survey.off?.includes(id) ? 'off' : 'on',
    );
}

function teamLeaves(
  { managers, holidays, brand = {} }: PlaybookChanges,
  { teams = {}, owners = {} }: AccountNames,
  add: Add,
) {
  const ownerName = (id: string | undefined) => id && (owners[id] ?? `owner ${id}`);
  for (const { team, manager } of managers?.ofTeams ?? [])
    add('managers', team, `Manager of ${teams[team] ?? `team ${team}`}`, ownerName(manager));
  add('managers', 'otherwise', 'Manager of all others', ownerName(managers?.otherwise));
  if (holidays) {
    const { country, region } = holidays;
    add('days', 'holidays', 'Public holidays of', [country, region].filter(Boolean).join('-'));
  }
  for (const [key, label] of Object.entries(brandLabels))
    add('brand', key, label, Object.entries(brand).find(([id]) => id === key)?.[1]);
}

function addApprovals({ approvals }: PlaybookChanges, { users = {} }: AccountNames, add: Add) {
  if (!approvals) return;
  const { approvers, start, close, waive = [] } = approvals;
  const names = approvers.map((id) => users[id] ?? `user ${id}`);
  add('approvals', 'approvers', 'Who may approve', names.join(', '));
  if (start) add('approvals', 'start', 'Approval of a start', 'asked for');
  if (close) add('approvals', 'close', 'Approval of a close', 'asked for');
  for (const id of waive)
    add('approvals', `waive.${id}`, `Approval of waiving ${stepWords(id)}`, 'asked for');
}

const stepWords = (id: StepId) => `“${stepTitle(id, {})}”`;

/** Names of who asks. */
export const brandLabels = {
  name: 'Name',
  logo: 'Address of the logo',
  colour: 'Colour',
  contact: 'How to reach you',
  privacyNotice: 'Address of the privacy notice',
  replyTo: 'E-mail address for answers',
} as const;

const partsOfChanges: Record<keyof PlaybookChanges, PartId> = {
  steps: 'steps',
  ownSteps: 'steps',
  reasonDetails: 'reasons',
  ownReasonDetails: 'reasons',
  words: 'messages',
  alternatives: 'alternatives',
  cadences: 'cadences',
  survey: 'survey',
  usualDays: 'days',
  holidays: 'days',
  managers: 'managers',
  approvals: 'approvals',
  brand: 'brand',
};

/** Returns the part of a value by its path, such as `brand.logo`; undefined for one that is none. */
export const partOfPath = (path: string): PartId | undefined => {
  const [first, , second] = path.split('.');
  if (first === 'words' && second === 'options') return 'alternatives';
  return Object.entries(partsOfChanges).find(([key]) => key === first)?.[1];
};
