import { Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { stakeBasis, stakeInWords } from '../../../src/messages/stake-words';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { dateInWords } from '../../shared/dates';
import { ownerInWords } from '../../shared/useOwners';
import { usePage } from '../page';

/** What the client pays in a year, where that comes from or why it is not known, and the manager. */
export function StakeLine({ offboarding: { atStake, managerId } }: { offboarding: Offboarding }) {
  const { owners, readOwners } = usePage();
  useEffect(() => {
    if (managerId) readOwners();
  }, [managerId, readOwners]);
  const basis = stakeBasis(atStake);
  const more = basis && atStake ? ` (${basis}, as of ${dateInWords(atStake.asOf)})` : '';
  const manager = managerId
    ? `manager: ${ownerInWords(managerId, owners, false)}`
    : 'no manager set';
  return (
    <Text variant="microcopy">{`At stake: ${stakeInWords(atStake)}${more} · ${manager}`}</Text>
  );
}
