import { playbookWith, stepTitle } from './book';
import type { PlaybookChanges } from './changes';
import { languageIds, languageNames } from './languages';
import { registerById, type StepId } from './lookup';
import { messageLanguages } from './message-languages';
import { playbook } from './playbook';
import { surveyLanguages } from './survey-languages';
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
    const { builtIn } = is ?? was ?? {};
    const [old, now] = [was?.value ?? builtIn, is?.value ?? builtIn];
    if (old === now) return [];
    const [of] = key.split(/\.(?=[^.]*$)/);
    const isPartOfNew = !key.endsWith('.own') && (!was || !is) && isWhole(of ?? '');
    const leaf = is ?? was;
    return leaf && !isPartOfNew
      ? [{ part: leaf.part, words: `${leaf.what}: ${said(old, now)}` }]
      : [];
  });
}

const said = (was: string | undefined, is: string | undefined): string => {
  if (was === undefined && is === 'off') return 'no longer offered.';
  if (is === undefined && was === 'off') return 'offered again.';
  if (is === askedFor) return 'asked for from now on.';
  if (was === askedFor) return 'no longer asked for.';
  if (was === undefined || was === '') return is === 'yes' ? 'added.' : `${quoted(is)} is new.`;
  if (is === undefined || is === '')
    return was === 'yes' ? 'taken away.' : `${quoted(was)} is taken away.`;
  const from = sameBeginning(is, was);
  return `${quoted(is, from)} instead of ${quoted(was, from)}.`;
};

/** As much of a text as one line shows. */
const longest = 90;
const quoted = (text = '', from = 0): string => {
  const line = (from > 0 ? '… ' : '') + text.replace(/\s+/g, ' ').slice(from);
  const short = line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line;
  return /^[\w-]+$/.test(short) ? short : `“${short}”`;
};

/** Where to begin two long texts, so that what differs is seen: the start of the word, or 0 where it is seen anyway. */
function sameBeginning(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.replace(/\s+/g, ' '));
  let same = 0;
  while (a && b && same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  return same > longest / 2 ? (a ?? '').lastIndexOf(' ', same - longest / 4) + 1 : 0;
}

interface Leaf {
  part: PartId;
  what: string;
  value: string;
  /** What counts where neither says it. */
  builtIn?: string | undefined;
}

/** Returns each thing that can differ, by a key that stays the same when its words change. */
function leavesOf(changes: PlaybookChanges, names: AccountNames): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const add: Add = (part, key, what, value, builtIn) => {
    if (value !== undefined)
      leaves.set(`${part}.${key}`, { part, what, value: String(value), builtIn });
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
type Add = (
  part: PartId,
  key: string,
  what: string,
  value: string | number | undefined,
  builtIn?: string,
) => void;

const onOff = (off: true | undefined) => (off ? 'off' : 'on');

function stepLeaves(changes: PlaybookChanges, add: Add) {
  const own = new Set<string>((changes.ownSteps ?? []).map(({ id }) => id));
  const book = playbookWith(changes);
  for (const { id: stage, label, steps, usualDays } of book.stages) {
    add('days', stage, `Usual days in “${label}”`, usualDays);
    for (const step of steps) {
      const name = (builtInTitle(step.id) ?? step.title.trim()) || 'without a name';
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
  for (const language of languageIds) {
    const { messages = {}, options = {} } = words[language] ?? {};
    const named = languageNames[language];
    const builtIn = messageLanguages[language];
    for (const [id, { subject, body = {} }] of Object.entries(messages)) {
      const label = playbook.messages.find((message) => message.id === id)?.label ?? id;
      const known = builtIn.messages[id];
      const at = `${language}.${id}`;
      add('messages', at, `${label}, subject in ${named}`, subject, known?.subject);
      for (const [key, text] of Object.entries(body))
        add(
          'messages',
          `${at}.${key}`,
          `${label}, a paragraph in ${named}`,
          text,
          known?.body[key],
        );
    }
    for (const [key, text] of Object.entries(options))
      add(
        'alternatives',
        `${language}.${key}`,
        `${optionLabel(key)} in ${named}`,
        text,
        builtIn.options[key],
      );
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
  }
  for (const language of languageIds) {
    const { texts = {}, questions = {} } = survey.words?.[language] ?? {};
    const builtIn = surveyLanguages[language];
    const of = (what: string) => `The survey, ${what} in ${languageNames[language]}`;
    for (const [key, text] of Object.entries(texts))
      add('survey', `${language}.texts.${key}`, of('a text'), text, builtIn.texts[key]);
    for (const [key, text] of Object.entries(questions))
      add(
        'survey',
        `${language}.questions.${key}`,
        of(questionWords(key)),
        text,
        builtIn.questions[key],
      );
  }
  for (const { id, label } of playbook.survey.questions)
    add(
      'survey',
      `question.${id}`,
      `The question “${label}”`,
      survey.off?.includes(id) ? 'off' : 'on',
    );
}

/** `the question “Main reason”`, or `“Main reason”, a choice` for the words below it. */
function questionWords(key: string): string {
  const [first] = key.split('.');
  const label = playbook.survey.questions.find(({ id }) => id === first)?.label ?? 'a question';
  return key === first ? `the question “${label}”` : `the words below “${label}”`;
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
    const place = [countryName(country), region].filter(Boolean).join(', ');
    add('days', 'holidays', 'Public holidays', place, 'none');
  }
  for (const [key, label] of Object.entries(brandLabels))
    add('brand', key, label, Object.entries(brand).find(([id]) => id === key)?.[1]);
}

/** `Germany` for `DE`; the code where it is not known. */
const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) ?? code;

const askedFor = 'asked for';

function addApprovals(changes: PlaybookChanges, { users = {} }: AccountNames, add: Add) {
  const { approvals } = changes;
  if (!approvals) return;
  const { approvers, start, close, waive = [] } = approvals;
  const names = approvers.map((id) => users[id] ?? `user ${id}`);
  add('approvals', 'approvers', 'Who may approve', names.join(', '));
  if (start) add('approvals', 'start', 'Approval of a start', askedFor);
  if (close) add('approvals', 'close', 'Approval of a close', askedFor);
  for (const id of waive)
    add('approvals', `waive.${id}`, `Approval of waiving “${titleIn(id, changes)}”`, askedFor);
}

/** A step's title, by a version that has it. */
const titleIn = (id: StepId, changes: PlaybookChanges) =>
  stepTitle(id, { playbook: { version: 1, changes } });

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
