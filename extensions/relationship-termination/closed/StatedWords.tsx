import { Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';

/** What the client said, as they said it. */
export const StatedWords = ({ offboarding }: { offboarding: Closed }) => (
  <Text format={{ italic: true }}>“{offboarding.statedWords}”</Text>
);
