import type { Reason } from '../../src/offboarding/offboarding';
import type { InitiatorId } from '../../src/playbook/lookup';

interface Chosen {
  initiator?: InitiatorId | undefined;
  /** One that fits who ends it. */
  statedReason?: Reason | undefined;
}

/** A sentence for each thing that a start lacks, by its path in the request. */
export const startProblems = ({
  initiator,
  statedReason,
}: Chosen): Partial<Record<string, string>> => ({
  ...(initiator ? {} : { initiator: 'Choose who ends the relationship.' }),
  ...(statedReason ? {} : { 'statedReason.id': 'Choose why it ends.' }),
});
