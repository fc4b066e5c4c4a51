import type { FunctionName, ManyName } from './functions';
import { manyFunctions } from './functions/many';

/** Functions that are app functions of their own: they need secrets, or weigh much and are seldom called. */
const apart = [
  'get_survey_link',
  'make_survey_link',
  'make_dossier',
  'read_holidays',
] as const satisfies readonly FunctionName[];

/** Functions that the app function `one_company` runs. */
export type OneCompanyName = Exclude<FunctionName, ManyName | (typeof apart)[number]>;

/** Returns the uid of the app function that runs a function. */
export function appFunctionOf(name: FunctionName): string {
  if (name in manyFunctions) return 'many_companies';
  return apart.some((own) => own === name) ? name : 'one_company';
}

/** Returns the uid of the app function that runs a function, and the parameters that it takes. */
export function addressed<P>(name: FunctionName, parameters: P) {
  const uid = appFunctionOf(name);
  return { uid, parameters: uid === name ? parameters : { function: name, parameters } };
}
