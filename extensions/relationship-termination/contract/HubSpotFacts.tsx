import { Button, Flex, Text } from '@hubspot/ui-extensions';
import {
  contractSources,
  type ContractCandidate,
  type ContractFacts,
  type ContractSource,
} from '../../../src/api/contract-facts';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { lastOf } from '../../shared/useOnDemand';
import { unknownWords } from '../timeline/timeline-words';

const labels: Record<ContractSource, string> = {
  contracts: 'Contracts',
  subscriptions: 'Subscriptions',
  deals: 'Deals won',
};

/** What HubSpot's date of each source means. */
const starts: Record<ContractSource, string> = {
  contracts: 'from',
  subscriptions: 'billed from',
  deals: 'won',
};

interface HubSpotFactsProps {
  onUse(candidate: ContractCandidate): void;
}

/** Contract dates from HubSpot, read when the form is opened; each can be copied into the form. */
export function HubSpotFacts({ onUse }: HubSpotFactsProps) {
  const card = useCard();
  const { state, read } = card.contractFacts;
  const facts = lastOf(state);
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Flex gap="small" align="center" wrap>
        <Text variant="microcopy">What HubSpot has of it:</Text>
        <ReadAgain size="xs" variant="secondary" status={state.status} onRead={read} />
      </Flex>
      {state.status === 'failed' && <Text>{state.sentence}</Text>}
      {facts &&
        contractSources.map((source) => (
          <Source key={source} source={source} facts={facts} onUse={onUse} />
        ))}
    </Flex>
  );
}

interface SourceProps extends Pick<HubSpotFactsProps, 'onUse'> {
  source: ContractSource;
  facts: ContractFacts;
}

function Source({ source, facts, onUse }: SourceProps) {
  const found = facts[source];
  if (found.status === 'unavailable') {
    return (
      <Text variant="microcopy">
        {labels[source]}: {unknownWords[found.why]}
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="extra-small">
      <Text variant="microcopy">
        {labels[source]}
        {found.value.length === 0 && ': none on this company'}
      </Text>
      {found.value.map((candidate) => (
        <Candidate key={candidate.id} source={source} candidate={candidate} onUse={onUse} />
      ))}
    </Flex>
  );
}

interface CandidateProps extends Omit<SourceProps, 'facts'> {
  candidate: ContractCandidate;
}

function Candidate({ source, candidate, onUse }: CandidateProps) {
  const { label, start, hint } = candidate;
  const words = [
    label,
    start ? `${starts[source]} ${dateInWords(start)}` : 'no dates',
    hint,
  ].filter(Boolean);
  return (
    <Flex gap="small" align="center" wrap>
      <Text>{words.join(' · ')}</Text>
      {start && (
        <Button size="xs" variant="secondary" onClick={() => onUse(candidate)}>
          Use its date
        </Button>
      )}
    </Flex>
  );
}
