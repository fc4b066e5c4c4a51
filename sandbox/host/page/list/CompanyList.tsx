import { Title } from '@mantine/core';
import { loadCatalog } from '../api/catalog';
import { Failed } from '../parts/Failed';
import { Panel } from '../parts/Panel';
import { Skeletons } from '../parts/Skeletons';
import { useTitle } from '../parts/use-title';
import { useLoaded } from '../use-loaded';
import { CompanyResults } from './CompanyResults';

/** `/`: every company, with search, filters, order and pages. */
export function CompanyList() {
  useTitle('Companies');
  const { loaded } = useLoaded(loadCatalog);
  return (
    <>
      <Title order={1} mb="md">
        Companies
      </Title>
      <Panel>
        {loaded.status === 'loading' && <Skeletons lines={10} />}
        {loaded.status === 'failed' && <Failed what="The list could not be loaded" {...loaded} />}
        {loaded.status === 'ready' && <CompanyResults catalog={loaded.value} />}
      </Panel>
    </>
  );
}
