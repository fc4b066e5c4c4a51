import { Flex } from '@hubspot/ui-extensions';
import { FilterBar } from '../filters/FilterBar';
import { FirstLine } from './FirstLine';
import { LookFirst } from './LookFirst';

/** What needs a manager first: five numbers over all offboardings, and the five to look at. */
export function Overview() {
  return (
    <Flex direction="column" gap="medium">
      <FilterBar />
      <FirstLine />
      <LookFirst />
    </Flex>
  );
}
