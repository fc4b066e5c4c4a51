import { knownFormats } from './known-formats';
import { mayBeSecret } from './possible';

/**
 * How sure it is that a text contains a password, key or token. Everybody who may see the company can read its notes
 * and properties, so a certain one is refused, and a possible one is asked about before it is stored.
 */
export type SecretGrade = 'certain' | 'possible' | 'none';

export const isCertainSecret = (text: string): boolean =>
  knownFormats.some((format) => format.test(text));

export function secretGrade(text: string): SecretGrade {
  if (isCertainSecret(text)) return 'certain';
  return mayBeSecret(text) ? 'possible' : 'none';
}
