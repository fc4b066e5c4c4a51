import { useCallback, useRef, useState } from 'react';
import type { ContractFacts } from '../../../src/contract/contract-facts';
import type { Outside } from '../outside';
import { patiently } from '../patience';
import { failedToReadSentence, sentenceOf } from '../sentences';

/** What HubSpot knows of the client's contracts, read when somebody asks for it. */
export type FactsReading =
  | { is: 'unread' }
  | { is: 'reading' }
  | { is: 'failed'; sentence: string }
  | { is: 'read'; facts: ContractFacts };

/** The reading and the way to start it, again as often as it is asked for, one at a time. */
export function useContractFacts(outside: Outside): {
  contractFacts: FactsReading;
  readContractFacts(): void;
} {
  const [contractFacts, set] = useState<FactsReading>({ is: 'unread' });
  const latest = useRef(outside);
  latest.current = outside;
  const running = useRef(false);

  const readContractFacts = useCallback(() => {
    if (running.current) return;
    running.current = true;
    set({ is: 'reading' });
    const { call, wait, today } = latest.current;
    void patiently(wait, () => call('read_contract_facts', { today: today() })).then((reply) => {
      running.current = false;
      if (reply.is === 'done') return set({ is: 'read', facts: reply.value });
      const sentence = reply.is === 'refused' ? sentenceOf(reply.refusal) : failedToReadSentence;
      set({ is: 'failed', sentence });
    });
  }, []);

  return { contractFacts, readContractFacts };
}
