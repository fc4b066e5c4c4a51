import { wrongMessages } from './message-soundness';
import { isMeantFor } from './only';
import { wrongAlternatives, wrongCadences, wrongRegisters } from './register-soundness';
import type { DueShape, FieldShape, PlaybookShape, StepShape } from './shape';
import { wrongSurvey } from './survey-soundness';
import { wrongLengths } from './text-lengths';

/**
 * Everything that is wrong with a playbook, one sentence each; empty when it is sound.
 * The types cannot say these things: that ids are unique, that references lead somewhere,
 * that every stage has work for every offboarding, and that every step can be finished.
 */
export function unsound(playbook: PlaybookShape): string[] {
  return [
    ...emptyLists(playbook),
    ...duplicates(playbook),
    ...malformedIds(playbook),
    ...deadReferences(playbook),
    ...stagesWithoutWork(playbook),
    ...stagesAfterEnd(playbook),
    ...meetingsUnread(playbook),
    ...stepsOf(playbook).flatMap(unfinishable),
    ...wrongLengths(playbook),
    ...wrongMessages(playbook),
    ...wrongRegisters(playbook),
    ...wrongCadences(playbook),
    ...wrongAlternatives(playbook),
    ...wrongSurvey(playbook),
  ];
}

const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const LONGEST_ID = 40;

type Entry = { id: string; label: string };

/** Working and closed stages are one kind: they are stages of one pipeline. */
function entriesByKind(playbook: PlaybookShape): [kind: string, entries: readonly Entry[]][] {
  const steps = stepsOf(playbook);
  return [
    ['initiator', playbook.initiators],
    ['reason', playbook.reasons],
    ['reason detail', playbook.reasons.flatMap((reason) => reason.details)],
    ['waiver role', playbook.waiverRoles],
    ['stage', [...playbook.stages, ...playbook.closedStages]],
    ['step', steps.map((step) => ({ id: step.id, label: step.title }))],
    ['outcome', playbook.outcomes],
    ['way back', playbook.wonBackWays],
    ['fact', playbook.facts],
    ['message', playbook.messages],
    ['register', playbook.registers],
    ['cadence', playbook.cadences],
    ['alternative', playbook.alternatives],
    ...steps.map((step): [string, readonly Entry[]] => [`option of ${step.id}`, options(step)]),
  ];
}

function emptyLists(playbook: PlaybookShape): string[] {
  return Object.entries(playbook)
    .filter(([, entries]) => Array.isArray(entries) && entries.length === 0)
    .map(([list]) => `The playbook has no ${list}.`);
}

/** Labels too, because a person chooses by them. */
function duplicates(playbook: PlaybookShape): string[] {
  return entriesByKind(playbook).flatMap(([kind, entries]) => [
    ...repeated(ids(entries)).map((id) => `Two entries of kind ${kind} have the id "${id}".`),
    ...repeated(entries.map((entry) => entry.label)).map(
      (label) => `Two entries of kind ${kind} are called "${label}".`,
    ),
  ]);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function malformedIds(playbook: PlaybookShape): string[] {
  return entriesByKind(playbook).flatMap(([kind, entries]) =>
    ids(entries)
      .filter((id) => !ID.test(id) || id.length > LONGEST_ID)
      .map((id) => `The ${kind} id "${id}" is not snake_case of at most ${LONGEST_ID} characters.`),
  );
}

function deadReferences(playbook: PlaybookShape): string[] {
  const roles = ['never', ...ids(playbook.waiverRoles)];
  return [
    ...stepsOf(playbook).flatMap((step) => [
      ...missing(`Step ${step.id}`, [step.waiver], roles),
      ...missing(`Step ${step.id}`, step.only?.initiators ?? [], ids(playbook.initiators)),
      ...missing(`Step ${step.id}`, step.only?.reasons ?? [], ids(playbook.reasons)),
      ...missing(`Step ${step.id}`, step.earlier?.only.reasons ?? [], ids(playbook.reasons)),
      ...missing(`Step ${step.id}`, step.earlier?.only.initiators ?? [], ids(playbook.initiators)),
    ]),
    ...stepsOf(playbook).flatMap((step) =>
      fieldsIn(step).flatMap(({ id, only }) => [
        ...missing(`Field ${id}`, only?.initiators ?? [], ids(playbook.initiators)),
        ...missing(`Field ${id}`, only?.reasons ?? [], ids(playbook.reasons)),
      ]),
    ),
    ...playbook.outcomes.flatMap((outcome) =>
      missing(`Outcome ${outcome.id}`, [outcome.closedStage], ids(playbook.closedStages)),
    ),
  ];
}

function missing(who: string, references: readonly string[], known: readonly string[]): string[] {
  return references
    .filter((reference) => !known.includes(reference))
    .map((reference) => `${who} refers to "${reference}", which does not exist.`);
}

function stagesWithoutWork(playbook: PlaybookShape): string[] {
  const combinations = playbook.initiators.flatMap((initiator) =>
    playbook.reasons.map((reason) => [initiator.id, reason.id] as const),
  );
  return playbook.stages.flatMap((stage) => {
    const idle = combinations.find(
      (combination) => !stage.steps.some(({ only }) => isMeantFor(only, ...combination)),
    );
    return idle ? [`Stage ${stage.id} has no step for ${idle.join(' with ')}.`] : [];
  });
}

/** Stages after the end come last, and there is one, or nothing could be worked on after the close. */
function stagesAfterEnd({ stages }: PlaybookShape): string[] {
  const first = stages.findIndex(({ afterEnd }) => afterEnd);
  if (first < 0) return ['No stage comes after the end.'];
  return stages
    .slice(first)
    .filter(({ afterEnd }) => !afterEnd)
    .map(({ id }) => `Stage ${id} comes before the end and stands after a stage that does not.`);
}

/** A stage whose steps have meetings must read them, or the card asks for one that is there. */
function meetingsUnread({ stages }: PlaybookShape): string[] {
  return stages
    .filter(({ live, steps }) => steps.some(({ meeting }) => meeting) && !live.includes('meetings'))
    .map(({ id }) => `Stage ${id} has a step with a meeting and does not read meetings.`);
}

function unfinishable(step: StepShape): string[] {
  const { evidence, only = {}, due } = step;
  const dues = [due, ...(step.earlier ? [step.earlier.due] : [])];
  const later = step.afterwards?.fields ?? [];
  const fields = fieldsIn(step);
  const problems = [
    (evidence.kind === 'choice' ? [evidence] : fields.filter(({ type }) => type === 'choice')).some(
      ({ options = [] }) => options.length === 0,
    ) && 'offers no options',
    evidence.kind === 'form' && evidence.fields.length === 0 && 'asks for a form without fields',
    fields.some(({ type, when }) => when && type !== 'date') && 'has a day for what is no date',
    repeated(['detail', 'written', ...ids(fields)]).length > 0 &&
      'has a field whose property is taken',
    later.some(({ required }) => required) && 'requires something after it is done',
    only.initiators?.length === 0 && 'applies to no initiator',
    only.reasons?.length === 0 && 'applies to no reason',
    step.reminder !== undefined && !hasDate(step) && 'reminds of a date that it does not ask for',
    step.meeting !== undefined &&
      evidence.kind !== 'date' &&
      'has a meeting and does not ask for its day',
    !dues.flatMap(daysOf).every(Number.isInteger) && 'is due after a part of a day',
    dues.some((one) => 'otherwise' in one && one.workingDays > 0) &&
      'is due after the deadline of the contract',
  ];
  return problems.filter((problem) => problem !== false).map((it) => `Step ${step.id} ${it}.`);
}

const fieldsIn = ({ evidence, afterwards }: StepShape): readonly FieldShape[] => [
  ...(evidence.kind === 'form' ? evidence.fields : []),
  ...(afterwards?.fields ?? []),
];
function hasDate({ evidence, reminder }: StepShape): boolean {
  if (evidence.kind !== 'form') return evidence.kind === 'date' && reminder?.field === undefined;
  return evidence.fields.some(({ id, type }) => id === reminder?.field && type === 'date');
}

const daysOf = (due: DueShape): number[] =>
  'otherwise' in due ? [due.workingDays, due.otherwise.workingDays] : [due.workingDays];

function stepsOf(playbook: PlaybookShape): StepShape[] {
  return playbook.stages.flatMap((stage) => stage.steps);
}

function options(step: StepShape): readonly Entry[] {
  return step.evidence.kind === 'choice' ? step.evidence.options : [];
}

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}
