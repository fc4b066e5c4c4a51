import { randomBytes } from 'node:crypto';
import { badAddress } from './addresses';
import { CLIENT_SECRET } from './project';

/** What becomes of a secret of the account. `problem` says why it cannot be set. */
export type SecretAct =
  | { name: string; act: 'kept' }
  | { name: string; act: 'added' | 'replaced' | 'placeholder'; value: string }
  | { name: string; act: 'missing'; problem: string };

interface Known {
  /** Names that functions of the project use. */
  needed: readonly string[];
  /** Names that the account has. Values are never told. */
  present: readonly string[];
  env: Record<string, string | undefined>;
  addresses: Record<string, string>;
  /** Names to set although the account has them. */
  replaced: readonly string[];
}

/** Whoever has it can make links to the survey, and another one ends every link that was sent. */
const SURVEY_SECRET = 'RELTERM_SURVEY_SECRET';

/** Values of secrets that need no thought. */
const usual: Record<string, string> = { RELTERM_WORKFLOW_V2: 'no' };

/**
 * Decides what to do about each secret that functions use. What the account has stays, unless the environment names it;
 * the survey's stays even then, unless it is to be replaced. The client secret exists only after the first deploy: until then the
 * account gets one that nobody knows, so that no signature holds.
 */
export const secretsToSet = (known: Known): SecretAct[] =>
  known.needed.map((name) => actOn(name, known));

function actOn(name: string, { present, env, addresses, replaced }: Known): SecretAct {
  const given = env[name];
  const isThere = present.includes(name);
  const asked = replaced.includes(name) || (given !== undefined && name !== SURVEY_SECRET);
  if (isThere && !asked) return { name, act: 'kept' };
  const value = given ?? addresses[name] ?? usual[name];
  if (value === undefined || value === '')
    return name === CLIENT_SECRET && !isThere
      ? { name, act: 'placeholder', value: randomBytes(32).toString('hex') }
      : { name, act: 'missing', problem: `set ${name} in the environment${hintOf(name)}` };
  const problem = problemOf(name, value);
  if (problem) return { name, act: 'missing', problem };
  return { name, act: isThere ? 'replaced' : 'added', value };
}

function hintOf(name: string): string {
  if (name === SURVEY_SECRET) return ', 32 or more characters: "openssl rand -hex 32" makes one';
  return name.endsWith('_URL') ? ', or say --domain' : '';
}

function problemOf(name: string, value: string): string | undefined {
  if (name === SURVEY_SECRET && value.length < 32) return `${name} has fewer than 32 characters`;
  const bad = name.endsWith('_URL') ? badAddress(value) : undefined;
  if (bad) return `${name} ${bad}`;
  if (name === 'RELTERM_WORKFLOW_V2' && !['yes', 'no'].includes(value))
    return `${name} is yes or no`;
  return undefined;
}
