import type { Value } from '../../src/api/functions';
import type { Reply } from '../../src/api/reply';
import { answerOf, type Answer } from './answer';
import type { Given, ScenariosOf, Writing } from './scenario';
import { manyScenarios } from './scenarios/many';
import { offboardingScenarios } from './scenarios/offboarding';
import { stepScenarios } from './scenarios/step';
import { clientAnswers } from './scenarios/survey';
import type { Setting } from './setting';
import { started } from './scenarios/prepare';

/** A write to play. */
export interface Scenario {
  /** The function's uid. */
  function: string;
  title: string;
  /** Prepares the account; returns the request, which is the same one each time it is sent. */
  prepare(setting: Setting): Promise<() => Promise<Answer>>;
}

/** Every function that writes; the compiler asks for each kind of its requests. */
const byFunction: { [N in Writing]: ScenariosOf<N> } = {
  ...offboardingScenarios,
  ...stepScenarios,
  make_dossier: {
    text: started({ form: 'text', zone: 'Europe/Berlin' }),
    pdf: started({ form: 'pdf', zone: 'Europe/Berlin' }),
  },
};

/** Every write of the app; the survey's page is called by clients and not by the card. */
export const scenarios: readonly Scenario[] = [
  ...Object.entries(byFunction).flatMap(([name, kinds]) => scenariosOf(name as Writing, kinds)),
  ...Object.entries(manyScenarios).flatMap(([name, kinds]) =>
    Object.entries(kinds).map(([title, prepare]) => ({ function: name, title, prepare })),
  ),
  { function: 'survey', title: 'answers of the client', prepare: clientAnswers },
];

/** Whether a dossier's file was not kept: the card says so and offers to try again. */
const lacksFile = (reply: Reply<Value<Writing>>): boolean =>
  reply.status === 'done' && 'file' in reply.value && reply.value.file.status === 'not_kept';

function scenariosOf(name: Writing, kinds: object): Scenario[] {
  return Object.entries(kinds as Record<string, Given<Writing> | Record<string, Given<Writing>>>)
    .flatMap(([kind, given]) =>
      typeof given === 'function'
        ? [[kind === 'only' ? '' : kind, given] as const]
        : Object.entries(given).map(
            ([title, one]) => [kind === 'only' ? title : `${kind} ${title}`, one] as const,
          ),
    )
    .map(([title, given]) => ({
      function: name,
      title,
      async prepare(setting) {
        const asked = { ...setting.meta(), ...(await given(setting)) };
        return async () => {
          const reply = await setting.call(name, asked);
          return { ...answerOf(reply), ...(lacksFile(reply) && { says: 'no file', again: true }) };
        };
      },
    }));
}
