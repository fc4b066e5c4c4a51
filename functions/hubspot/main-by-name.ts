import * as z from 'zod/mini';
import type { FunctionName } from '../../src/api/functions';
import { answer, contextField, refusalOf, type Main } from './handle';

/** Schema of a call of one of several functions, by its name. */
export const namedCall = <N extends FunctionName>(table: Readonly<Record<N, unknown>>) =>
  z.strictObject({
    function: z.custom<N>((name) => typeof name === 'string' && Object.hasOwn(table, name)),
    parameters: z.optional(z.unknown()),
  });

/**
 * Creates `main` of an app function that runs several functions, so that HubSpot starts one process for all of them and what one
 * looked up serves the others (053). `table` has the functions by name.
 */
export function mainByName<N extends FunctionName>(
  table: Readonly<Record<N, unknown>>,
  mainOf: (name: N) => Main,
): Main {
  const call = namedCall(table);
  return async (context) => {
    const { parameters, propertiesToSend } = z.parse(contextField, context);
    const asked = call.safeParse(parameters);
    if (!asked.success) return answer({ status: 'refused', refusal: refusalOf(asked.error) });
    return mainOf(asked.data.function)({ parameters: asked.data.parameters, propertiesToSend });
  };
}
