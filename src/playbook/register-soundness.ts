import type { RegisterShape } from './register-shape';
import type { PlaybookShape } from './shape';

/** What is wrong with the registers, one sentence each. */
export function wrongRegisters({ registers, stages }: PlaybookShape): string[] {
  const steps = stages.flatMap((stage) => stage.steps.map(({ id }) => id));
  const live = new Set(
    stages
      .filter(({ live }) => live.includes('tasks'))
      .flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  return registers.flatMap((register) =>
    wrongIn(register, steps, live).map((it) => `Register ${register.id} ${it}.`),
  );
}

function wrongIn(register: RegisterShape, steps: string[], live: Set<string>): string[] {
  const { step, shownIn, fields, done } = register;
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
    ...(fields[0]?.required ? [] : ['has no required first field, which is its title']),
    ...names.filter((id, at) => names.indexOf(id) !== at).map((id) => `has two fields "${id}"`),
    ...all
      .filter(({ type, options = [] }) => type === 'choice' && options.length === 0)
      .map(({ id }) => `offers no options in "${id}"`),
  ];
}
