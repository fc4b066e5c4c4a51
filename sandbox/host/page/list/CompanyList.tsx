import { Title } from '@mantine/core';
import { loadCatalog } from '../api/catalog';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
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
        <LoadedView loaded={loaded} failed="The list could not be loaded" lines={10}>
          {(catalog) => <CompanyResults catalog={catalog} />}
        </LoadedView>
      </Panel>
    </>
  );
}
