import type * as z from 'zod/mini';
import { offboardingFunctions } from './functions/offboarding';
import { readingFunctions } from './functions/reading';
import { stepFunctions } from './functions/step';
import { replyOf, type Reply } from './reply';

/**
 * Every function by the uid that `hubspot.serverless` calls: what it takes, what it answers, and whether it writes.
 * A field that a request does not name is refused. None names the company: HubSpot hands the function the record in
 * view (`propertiesToSend`).
 */
export const functions = {
  ...readingFunctions,
  ...offboardingFunctions,
  ...stepFunctions,
} as const;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];
/** The functions that change the offboarding; each answers the new situation. */
export type WriteName = keyof typeof offboardingFunctions | keyof typeof stepFunctions;
/** What the card hands in. */
export type Request<N extends FunctionName> = z.input<(typeof functions)[N]['request']>;
/** What the function has after parsing. */
export type Parsed<N extends FunctionName> = z.output<(typeof functions)[N]['request']>;
export type Value<N extends FunctionName> = z.output<(typeof functions)[N]['value']>;

/** The schema of what a function takes. */
export function requestSchema<N extends FunctionName>(name: N): z.ZodMiniType<Parsed<N>>;
export function requestSchema(name: FunctionName): z.ZodMiniType {
  return functions[name].request;
}

/** The schema of what a function answers. */
export function replySchema<N extends FunctionName>(name: N): z.ZodMiniType<Reply<Value<N>>>;
export function replySchema(name: FunctionName): z.ZodMiniType {
  return replyOf(functions[name].value);
}
