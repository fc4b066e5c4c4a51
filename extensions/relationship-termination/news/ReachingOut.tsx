import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { HeldBack } from '../registers/HeldBack';
import type { Reach } from './useReach';

/** Above the list: why no follow-up may be planned, or what could not be read. */
export function ReachingOut({ reach }: { reach: Reach }) {
  if (reach.status === 'held') {
    return <HeldBack offboarding={reach.offboarding} register={reach.register} />;
  }
  if (reach.status !== 'unavailable') return null;
  return (
    <Flex gap="small" align="center" wrap>
      <Text variant="microcopy">Which contacts are planned could not be read just now.</Text>
      <Button size="xs" variant="transparent" onClick={() => reach.again()}>
        Try again
      </Button>
    </Flex>
  );
}
