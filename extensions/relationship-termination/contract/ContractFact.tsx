import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Desk } from '../desk';
import { Fact } from '../parts/Fact';
import { ContractPanel } from './ContractPanel';
import { contractInShort } from './contract-words';

/** When the contract ends and by when to act on it, with the way to change its dates. */
export function ContractFact({ desk, offboarding }: { desk: Desk; offboarding: Offboarding }) {
  const { value, more } = contractInShort(offboarding.contract, desk.today);
  return (
    <Fact
      label="Contract"
      value={value}
      more={more}
      change={<ContractPanel desk={desk} offboarding={offboarding} />}
    />
  );
}
