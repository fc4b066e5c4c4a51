import { isContractSettled } from '../../../src/offboarding/contract-acts';
import { noticeSide } from '../../../src/offboarding/contract-days';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import { Fact } from '../../shared/parts/Fact';
import { EndsApart } from './EndsApart';
import { ContractPanel } from './ContractPanel';
import { contractInShort } from './contract-words';

interface ContractFactProps {
  offboarding: Offboarding;
  /** The step at which it stands. */
  at?: string;
  /** What stands above it says already by when to act. */
  isActTold?: boolean;
}

/** When the contract ends and by when to act on it, with the way to change its dates; at a step, that service ends on another day. */
export function ContractFact({ offboarding, at, isActTold = false }: ContractFactProps) {
  const card = useCard();
  const { contract } = offboarding;
  const { value, more } = contractInShort(contract, card.today, noticeSide(offboarding));
  const isSettled = contract && !contract.given && isContractSettled(offboarding);
  const whatToDo = isActTold ? undefined : more;
  return (
    <>
      <Fact
        label="Contract"
        value={value}
        more={isSettled ? 'All that it asks for is done or waived' : whatToDo}
        change={<ContractPanel offboarding={offboarding} at={at} />}
      />
      {at && <EndsApart offboarding={offboarding} />}
    </>
  );
}
