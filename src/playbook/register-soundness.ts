import type { RegisterShape } from './register-shape';
import { offers } from './step-soundness';
import type { EvidenceShape, PlaybookShape, StepShape } from './shape';

/** Returns what is wrong with the registers, one sentence each. */
export function wrongRegisters({ registers, stages, messages }: PlaybookShape): string[] {
  const steps = stages.flatMap((stage) => stage.steps.map(({ id }) => id));
  const shapes = stages.flatMap((stage): readonly StepShape[] => stage.steps);
  const live = new Set(
    stages
      .filter(({ live }) => live.includes('tasks'))
      .flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  return registers.flatMap((register) =>
    [
      ...wrongIn(register, steps, live),
      ...sameLabels(register, shapes),
      ...wrongDraft(register, messages),
      ...wrongUsual(register),
      ...unansweredIn(register, shapes),
    ].map((it) => `Register ${register.id} ${it}.`),
  );
}

function wrongDraft({ draft, fields }: RegisterShape, messages: PlaybookShape['messages']) {
  if (!draft) return [];
  const { text, from, otherwise, byEmail } = draft;
  return [
    ...[text, from, byEmail.field].filter((id) => !fields.some((field) => field.id === id)),
    ...[otherwise].filter((id) => !messages.some((message) => message.id === id)),
  ].map((id) => `keeps a draft by "${id}", which does not exist`);
}

/** Finds usual items with a value that their field does not take, without a value that is required, or twice. */
function wrongUsual({ usual = [], fields }: RegisterShape): string[] {
  const title = fields[0]?.id ?? '';
  const titles = usual.map(({ values }) => values[title] ?? '');
  return [
    ...titles
      .filter((name, at) => titles.indexOf(name) !== at)
      .map((name) => `has "${name}" twice`),
    ...usual.flatMap(({ values, suggest = {} }) => {
      const name = values[title] ?? '';
      const given = [...Object.keys(values), ...Object.keys(suggest)];
      return [
        ...given
          .filter((id) => !fields.some((field) => field.id === id))
          .map((id) => `fills "${id}" in "${name}", which it does not have`),
        ...fields
          .filter(({ id, required, preset }) => required && !preset && !given.includes(id))
          .map(({ id }) => `leaves "${id}" empty in "${name}"`),
        ...fields
          .filter(({ id, options }) => options && values[id] !== undefined)
          .filter(({ id, options = [] }) => !options.some((option) => option.id === values[id]))
          .map(({ id }) => `fills "${id}" in "${name}" with what it does not offer`),
      ];
    }),
  ];
}

/** Finds answers of a list's items that its step does not offer. */
function unansweredIn({ step, turns }: RegisterShape, steps: readonly StepShape[]): string[] {
  const evidence = steps.find(({ id }) => id === step)?.evidence;
  const offered = evidence?.kind === 'choice' ? evidence.options.map(({ id }) => id) : [];
  return (turns ? [turns.option, turns.declined] : [])
    .filter((answer) => !offered.includes(answer))
    .map((answer) => `is answered by "${answer}", which its step does not offer`);
}

/** Finds steps that are about a list which they do not keep, or ask what is left out in a field that they do not have. */
export function wrongLists({ stages, registers }: PlaybookShape): string[] {
  const steps = stages.flatMap((stage): readonly StepShape[] => stage.steps);
  const keeps = (id: string, list: string) =>
    registers.some((one) => one.id === list && one.step === id);
  return steps.flatMap(({ id, lists, evidence }) => {
    if (!lists) return [];
    const leftOut = lists.nothingOpen?.unless;
    const fields = evidence.kind === 'form' ? evidence.fields : [];
    return [
      ...(keeps(id, lists.register) ? [] : [`Step ${id} is about a list that it does not keep.`]),
      ...(leftOut === undefined || fields.some((field) => field.id === leftOut)
        ? []
        : [`Step ${id} says what is left out in a field that it does not have.`]),
    ];
  });
}

/** Label of the card's button that finishes a step. */
const finishesStep = 'Mark done';

/** Finds labels and buttons that are the same in a register and in its step, because the card shows both together. */
function sameLabels({ step, done, fields }: RegisterShape, steps: readonly StepShape[]): string[] {
  const evidence = steps.find(({ id }) => id === step)?.evidence;
  const asked = evidence ? labelsOf(evidence) : [];
  return [
    ...(done.button === finishesStep ? [`has the step's own button "${finishesStep}"`] : []),
    ...[...fields, ...done.fields]
      .filter(({ label }) => asked.includes(label))
      .map(({ label }) => `asks for "${label}", as its step does`),
  ];
}

function labelsOf(evidence: EvidenceShape): string[] {
  if (evidence.kind === 'none') return [];
  return evidence.kind === 'form' ? evidence.fields.map(({ label }) => label) : [evidence.label];
}

function wrongIn(register: RegisterShape, steps: string[], live: Set<string>): string[] {
  const { step, shownIn, fields, done, due } = register;
  const places = [step, ...shownIn];
  const all = [...fields, ...done.fields];
  const names = all.map(({ id }) => id);
  return [
    ...places
      .filter((id) => !steps.includes(id))
      .map((id) => `refers to "${id}", which does not exist`),
    ...places
      .filter((id) => steps.includes(id) && !live.has(id))
      .map((id) => `is shown at ${id}, whose stage reads no tasks`),
    ...(due.unless && !offers(fields, due.unless)
      ? ['asks for no day by an answer that it does not offer']
      : []),
    ...(fields[0]?.required ? [] : ['has no required first field, which is its title']),
    ...names.filter((id, at) => names.indexOf(id) !== at).map((id) => `has two fields "${id}"`),
    ...all
      .filter(({ type, options = [] }) => type === 'choice' && options.length === 0)
      .map(({ id }) => `offers no options in "${id}"`),
  ];
}

/**
 * Returns what is wrong with the cadences: each needs existing messages and channels, and the last must apply
 * to all.
 */
export function wrongCadences({ cadences, messages, registers }: PlaybookShape): string[] {
  const ways = registers
    .filter(({ plan }) => plan)
    .flatMap(({ fields }) => fields.flatMap(({ options = [] }) => options.map(({ id }) => id)));
  const written = messages.map(({ id }) => id);
  return [
    ...(cadences.at(-1)?.only ? ['No cadence is meant for every ending.'] : []),
    ...cadences.flatMap(({ id, followUps }) =>
      followUps.flatMap(({ channel, message }) => [
        ...(ways.includes(channel)
          ? []
          : [`Cadence ${id} goes by "${channel}", which does not exist.`]),
        ...(message === undefined || written.includes(message)
          ? []
          : [`Cadence ${id} sends "${message}", which does not exist.`]),
      ]),
    ),
  ];
}

/** Finds alternatives whose `turnsInto` is neither an outcome nor `paused`. */
export const wrongAlternatives = ({ alternatives, outcomes }: PlaybookShape): string[] =>
  alternatives
    .filter(
      ({ turnsInto }) =>
        turnsInto && turnsInto !== 'paused' && !outcomes.some(({ id }) => id === turnsInto),
    )
    .map(
      ({ id, turnsInto }) => `Alternative ${id} turns into "${turnsInto}", which does not exist.`,
    );
