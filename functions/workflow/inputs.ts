import * as z from 'zod/mini';
import { initiatorField, stageField, stepField } from '../../src/api/fields';
import { reasonIds } from '../../src/playbook/lookup';

const typed = z.optional(z.string());

/**
 * Inputs of each action, as `workflow-actions/` declares them. No two actions share a name, so that a call's inputs tell which action it
 * is; HubSpot's own id of an action differs by account.
 */
export const inputsOf = {
  start_offboarding: z.object({
    initiator: initiatorField,
    reason: z.enum(reasonIds),
    words: typed,
    last_day: typed,
    owner: typed,
  }),
  move_stage: z.object({ stage: stageField, why: typed }),
  finish_step: z.object({ step: stepField, evidence: typed }),
  make_survey_link: z.object({ link_days: z.string().check(z.regex(/^\d{1,3}(\.0+)?$/)) }),
  repair: z.object({ extent: z.enum(['this_one', 'all_open']) }),
};
export type ActionName = keyof typeof inputsOf;
export type InputsOf<N extends ActionName> = z.output<(typeof inputsOf)[N]>;

/** An action with its inputs. */
export type Asked = { [N in ActionName]: { name: N; inputs: InputsOf<N> } }[ActionName];

/** Returns which action a call asks for; the name of an input that is missing or none of its choices; undefined for no action of ours. */
export function askedBy(
  inputs: Readonly<Record<string, string>>,
): Asked | { wrong: string } | undefined {
  for (const [name, field] of Object.entries(inputsOf)) {
    if (!Object.keys(field.shape).some((one) => one in inputs)) continue;
    const parsed = field.safeParse(inputs);
    if (!parsed.success) return { wrong: String(parsed.error.issues[0]?.path[0] ?? '') };
    return { name, inputs: parsed.data } as Asked;
  }
  return undefined;
}
