import { Text } from '@hubspot/ui-extensions';
import { reasonsCompared } from '../../../src/messages/what-happened';
import { reasonsAgree } from '../../../src/offboarding/update-reason';
import type { Offboarding } from '../../../src/offboarding/offboarding';

/** Where our reason differs from the client's, both; nothing where they are the same, as both stand above. */
export function ReasonsCompared({ offboarding }: { offboarding: Offboarding }) {
  if (reasonsAgree(offboarding) === 'yes') return null;
  const words = reasonsCompared(offboarding);
  return words ? <Text variant="microcopy">{words}</Text> : null;
}
