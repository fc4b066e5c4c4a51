import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stakeBasis, stakeInWords } from '../../../src/messages/stake-words';
import { dateInWords } from '../../shared/dates';
import { Fact } from '../../shared/parts/Fact';
import { StakePanel } from './StakePanel';

/** What the client pays in a year, where the figure comes from and of which day, or why it is not known. */
export function StakeFact({ offboarding }: { offboarding: Offboarding }) {
  const { atStake } = offboarding;
  const basis = stakeBasis(atStake);
  return (
    <Fact
      label="At stake"
      value={capitalized(stakeInWords(atStake))}
      more={basis && atStake && `${capitalized(basis)}, as of ${dateInWords(atStake.asOf)}`}
      change={<StakePanel offboarding={offboarding} />}
    />
  );
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
