import { Flex, Text } from '@hubspot/ui-extensions';
import type { Open } from '../../../src/offboarding/offboarding';
import { stageById } from '../../../src/playbook/lookup';
import { shortDate } from '../../shared/dates';
import { useCard } from '../card';

/** After a move back, who moved it and why, and what to do now. Nothing once something else about the offboarding changed. */
export function MovedBack({ offboarding: { lastChange } }: { offboarding: Open }) {
  const { portalDay, today } = useCard();
  if (lastChange?.kind !== 'move_back') return null;
  const { from, by, at, words } = lastChange;
  const where = from ? ` from ${stageById(from).label}` : '';
  const told = `Moved back${where} by ${by.name}, ${shortDate(portalDay(at), today)}`;
  return (
    <Flex direction="column">
      <Text>{words ? `${told}: ${words}` : told}</Text>
      <Text variant="microcopy">Reopen the steps that have to be done again, then move on.</Text>
    </Flex>
  );
}
