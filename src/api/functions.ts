import type * as z from 'zod/mini';
import { manyFunctions } from './functions/many';
import { offboardingFunctions } from './functions/offboarding';
import { playbookFunctions } from './functions/playbook';
import { readingFunctions } from './functions/reading';
import { stepFunctions } from './functions/step';
import { replyOf, type Reply } from './reply';

/**
 * Request schema, value schema and kind (read or write) of every function, by the uid that `hubspot.serverless` calls.
 * Unknown fields of a request are refused. No request names the company, as HubSpot passes the record in view to the
 * function (`propertiesToSend`), but those of `manyFunctions`, which take no record in view.
 */
export const functions = {
  ...readingFunctions,
  ...offboardingFunctions,
  ...stepFunctions,
  ...playbookFunctions,
  ...manyFunctions,
} as const;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];
/** Functions that take companies by id; the others take the record in view. */
export type ManyName = keyof typeof manyFunctions;
/** Functions that change the offboarding; each returns the new situation. */
export type WriteName = keyof typeof offboardingFunctions | keyof typeof stepFunctions;
/** Request as the card sends it. */
export type Request<N extends FunctionName> = z.input<(typeof functions)[N]['request']>;
/** Request after parsing. */
export type Parsed<N extends FunctionName> = z.output<(typeof functions)[N]['request']>;
export type Value<N extends FunctionName> = z.output<(typeof functions)[N]['value']>;

/** What a function parses its request with; handed to it, so that none loads the schemas of others. */
export interface RequestOf<N extends FunctionName> {
  request: z.ZodMiniType<Parsed<N>>;
}

/** Returns the schema of a function's request. */
export function requestSchema<N extends FunctionName>(name: N): z.ZodMiniType<Parsed<N>>;
export function requestSchema(name: FunctionName): z.ZodMiniType {
  return functions[name].request;
}

/** Returns the schema of a function's reply. */
export function replySchema<N extends FunctionName>(name: N): z.ZodMiniType<Reply<Value<N>>>;
export function replySchema(name: FunctionName): z.ZodMiniType {
  return replyOf(functions[name].value);
}
