import { Text } from '@hubspot/ui-extensions';
import { reasonsCompared } from '../../../src/messages/what-happened';
import type { Offboarding } from '../../../src/offboarding/offboarding';

/** The client's reason beside ours, once ours is known. */
export function ReasonsCompared({ offboarding }: { offboarding: Offboarding }) {
  const words = reasonsCompared(offboarding);
  return words ? <Text variant="microcopy">{words}</Text> : null;
}
