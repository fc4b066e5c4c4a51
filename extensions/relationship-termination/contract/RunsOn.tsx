import { Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Desk } from '../desk';
import { runsOnWords } from './contract-words';

/** That the contract outlasts the service, also as it stood at the close. Nothing where it ends in time. */
export function RunsOn({ desk, offboarding }: { desk: Desk; offboarding: Offboarding }) {
  const on = offboarding.status === 'closed' ? offboarding.closedOn : desk.today;
  const words = runsOnWords(offboarding, on);
  return words ? <Text>{words}</Text> : null;
}
