import { Box, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stageById, stageIds } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { moneyInShort } from '../money/money-words';
import { Details } from './Details';
import { factsLine, showsMoney } from '../../shared/facts-line';

/** Who ends it, why, when and with whom, in one line; the facts and the ways to change them on demand. */
export function FactsLine({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const [isOpen, setOpen] = useState(false);
  const money = useMoneyInShort(showsMoney(offboarding));
  useReadOwners((offboarding.owner ?? offboarding.managerId) !== undefined);
  return (
    <>
      <Flex justify="between" align="start" gap="small">
        <Box flex={1}>
          <Text>{factsLine(offboarding, card.today, { money, owners: card.owners })}</Text>
        </Box>
        <Button variant="transparent" size="xs" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide details' : 'Details'}
        </Button>
      </Flex>
      {isOpen && <Details offboarding={offboarding} />}
    </>
  );
}

/** Reads HubSpot's owners once a card opening: the offboarding's may be deactivated, or have another's name. */
function useReadOwners(hasOwner: boolean): void {
  const { readOwners } = useCard();
  useEffect(() => {
    if (hasOwner) readOwners();
  }, [hasOwner, readOwners]);
}

const moneyStage = stageIds.find((stage) => stageById(stage).live.some((part) => part === 'money'));

/** What the client owes, read live; undefined if it is not to be shown. */
function useMoneyInShort(isShown: boolean): string | undefined {
  const { readLive, liveOf } = useCard();
  useEffect(() => {
    if (isShown && moneyStage) readLive(moneyStage);
  }, [isShown, readLive]);
  return isShown && moneyStage ? moneyInShort(liveOf(moneyStage)) : undefined;
}
