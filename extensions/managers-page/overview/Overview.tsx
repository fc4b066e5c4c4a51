import { Flex } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { toParams } from '../../../src/portfolio/filters';
import { viewById } from '../../../src/portfolio/views';
import { pathOf } from '../routes';
import { FilterBar } from '../filters/FilterBar';
import { FirstLine } from './FirstLine';
import { LookFirst } from './LookFirst';

/** What needs a manager first: four numbers over all offboardings, and the five to look at. */
export function Overview() {
  return (
    <Flex direction="column" gap="medium">
      <FilterBar />
      <FirstLine />
      <PageLink to={pathOf('list')} params={toParams({ view: 'approval' })}>
        {viewById('approval').label}
      </PageLink>
      <LookFirst />
    </Flex>
  );
}
