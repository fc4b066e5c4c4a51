import type { SuggestionShape } from './field-shape';
import type { DueShape, FieldShape, PlaybookShape, ReminderShape, StepShape } from './shape';

/** Returns why a step cannot be finished, or is missing where it should apply, one sentence each. */
export function wrongStep(
  step: StepShape,
  { reasons, stages, messages, registers }: PlaybookShape,
): string[] {
  const { evidence, only = {} } = step;
  const later = step.notes?.fields ?? [];
  const fields = fieldsIn(step);
  const { reminders = [] } = step;
  const problems = [
    (evidence.kind === 'choice' ? [evidence] : fields.filter(({ type }) => type === 'choice')).some(
      ({ options = [] }) => options.length === 0,
    ) && 'offers no options',
    evidence.kind === 'form' && evidence.fields.length === 0 && 'asks for a form without fields',
    fields.some(({ type, when }) => when && type !== 'date') && 'has a day for what is no date',
    repeated(['detail', 'written', ...ids(fields)]).length > 0 &&
      'has a field whose property is taken',
    fields.some((field) => field.unless && !offers(fields, field.unless)) &&
      'leaves out a field for an answer that it does not offer',
    later.some(({ required }) => required) && 'requires something after it is done',
    only.initiators?.length === 0 && 'applies to no initiator',
    reasons.every(({ id }) => only.exceptReasons?.includes(id)) && 'applies to no reason',
    only.reasons !== undefined && 'lists the reasons it is for instead of those it is not for',
    reminders.some((reminder) => !hasDate(step, reminder)) &&
      'reminds of a date that it does not ask for',
    reminders.some(({ until }) => until !== undefined && !ids(later).includes(until)) &&
      'waits for a proof that is entered nowhere',
    reminders.some(
      ({ unlessListed: list }) =>
        list !== undefined && !registers.some(({ id, step: of }) => id === list && of === step.id),
    ) && 'leaves a reminder to a list that it does not keep',
    comingDates(step).some((id) => !reminders.some(({ field }) => field === id)) &&
      'asks for a day to come and makes no task for it',
    fields.some(({ suggest, type }) => suggest && !suggestedFor[type].includes(kindOf(suggest))) &&
      'suggests what its field does not take',
    'suggest' in evidence &&
      (evidence.suggest === 'listed' || evidence.suggest === 'first_listed') &&
      !registers.some((register) => register.step === step.id) &&
      'suggests what is listed and has no list',
    listsSuggested(step).some(
      (list) => !registers.some(({ id, shownIn }) => id === list && shownIn.includes(step.id)),
    ) && 'suggests the items of a list that it does not show',
    step.declined !== undefined &&
      step.waiver === 'never' &&
      'may be declined by the client and not be waived',
    step.meeting !== undefined &&
      evidence.kind !== 'date' &&
      'has a meeting and does not ask for its day',
    step.lists !== undefined &&
      (step.meeting !== undefined ||
        messages.some((message) => message.step === step.id && message.finishes)) &&
      'is finished without a look at its list',
    step.needsContract !== undefined &&
      !saysNone(step.needsContract.none, stages) &&
      'needs a contract and lets nobody say that there is none',
    ...wrongDues(step, stages),
  ];
  return problems
    .filter((problem) => typeof problem === 'string')
    .map((it) => `Step ${step.id} ${it}.`);
}

function wrongDues(step: StepShape, stages: PlaybookShape['stages']) {
  const dues = [step.due, ...(step.earlier ? [step.earlier.due] : [])];
  return [
    !dues.flatMap(daysOf).every(Number.isInteger) && 'is due after a part of a day',
    step.earlier &&
      !isBefore(step, step.earlier.stage, stages) &&
      'is brought forward to a stage that is not before its own',
    dues.some((one) => 'otherwise' in one && one.workingDays > 0) &&
      'is due after the deadline of the contract',
  ];
}

/** Whether a stage with this id comes before the step's own. */
function isBefore({ id }: StepShape, stage: string, stages: PlaybookShape['stages']): boolean {
  const own = stages.findIndex(({ steps }) => steps.some((step) => step.id === id));
  return stages.slice(0, own).some((one) => one.id === stage);
}

function saysNone(
  { step, field, option }: NonNullable<StepShape['needsContract']>['none'],
  stages: PlaybookShape['stages'],
): boolean {
  const found = stages.flatMap(({ steps }) => [...steps]).find(({ id }) => id === step);
  return found !== undefined && offers(fieldsIn(found), { field, option });
}

/** What can be suggested for a field. */
const suggestedFor: Record<FieldShape['type'], readonly ReturnType<typeof kindOf>[]> = {
  text: ['viewer', 'owner', 'owner_email', 'client_contact'],
  long: ['contract', 'listed'],
  date: ['today', 'final_service_date', 'later_day'],
  choice: [],
  link: [],
};

function kindOf(suggest: SuggestionShape) {
  if (typeof suggest === 'string') return suggest;
  return 'listed' in suggest ? 'listed' : 'later_day';
}

const listsSuggested = (step: StepShape): string[] =>
  fieldsIn(step).flatMap(({ suggest }) =>
    typeof suggest === 'object' && 'listed' in suggest ? [suggest.listed] : [],
  );

export const fieldsIn = ({ evidence, notes }: StepShape): readonly FieldShape[] => [
  ...(evidence.kind === 'form' ? evidence.fields : []),
  ...(notes?.fields ?? []),
];
/** Whether a form has a field with this option. */
export const offers = (
  fields: readonly FieldShape[],
  { field, option }: { field: string; option: string },
) =>
  fields.some(({ id, options = [] }) => id === field && options.some((one) => one.id === option));

function hasDate({ evidence }: StepShape, { field }: ReminderShape): boolean {
  if (evidence.kind !== 'form') return evidence.kind === 'date' && field === undefined;
  return evidence.fields.some(({ id, type }) => id === field && type === 'date');
}

/** Returns the dates in the evidence that may be to come, on which somebody will have to act; undefined: the evidence. */
function comingDates({ evidence }: StepShape): (string | undefined)[] {
  if (evidence.kind === 'date') return evidence.when === 'past' ? [] : [undefined];
  if (evidence.kind !== 'form') return [];
  return ids(evidence.fields.filter(({ type, when }) => type === 'date' && when !== 'past'));
}

const daysOf = (due: DueShape): number[] =>
  'otherwise' in due ? [due.workingDays, due.otherwise.workingDays] : [due.workingDays];

export function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

export function ids(entries: readonly { id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}
