import { Title } from '@mantine/core';
import { loadCatalog } from '../api/catalog';
import { loadSegments } from '../api/segments';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useTitle } from '../parts/use-title';
import { useLoaded } from '../use-loaded';
import { CompanyResults } from './CompanyResults';

const loadAll = (signal: AbortSignal) => Promise.all([loadCatalog(signal), loadSegments(signal)]);

/** `/`: every company or a segment, with search, filters, order, pages and saved views. */
export function CompanyList() {
  useTitle('Companies');
  const { loaded } = useLoaded(loadAll);
  return (
    <>
      <Title order={1} mb="md">
        Companies
      </Title>
      <Panel>
        <LoadedView loaded={loaded} failed="The list could not be loaded" lines={10}>
          {([catalog, segments]) => <CompanyResults catalog={catalog} segments={segments} />}
        </LoadedView>
      </Panel>
    </>
  );
}
