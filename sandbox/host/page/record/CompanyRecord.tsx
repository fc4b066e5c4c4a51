import { useCallback, useState } from 'react';
import { loadCatalog } from '../api/catalog';
import { readCompany, type CrmRecord } from '../api/records';
import { ApiError } from '../api/request';
import { Failed } from '../parts/Failed';
import { useTitle } from '../parts/use-title';
import { useLoaded, type Loaded } from '../use-loaded';
import { Associations } from './Associations';
import classes from './CompanyRecord.module.css';
import { Identity } from './Identity';
import { EditProperty } from './EditProperty';
import { NoSuchCompany } from './NoSuchCompany';
import { PropertySections } from './PropertySections';
import { RecordSkeleton } from './RecordSkeleton';
import { RecordTabs } from './RecordTabs';
import { Timeline } from './Timeline';

/** `/companies/:id`: properties, cards, timeline and associations, as HubSpot lays them out. */
export function CompanyRecord({ id }: { id: string }) {
  const [revision, setRevision] = useState(0);
  const load = useCallback((signal: AbortSignal) => loadRecord(id, signal), [id]);
  const { loaded, reload } = useLoaded(load);
  const refresh = useCallback(() => {
    reload();
    setRevision((earlier) => earlier + 1);
  }, [reload]);
  useTitle(loaded.status === 'ready' ? nameOf(loaded.value.company) : 'Company');

  if (isGone(loaded)) return <NoSuchCompany />;
  if (loaded.status === 'failed') {
    return <Failed what="The company could not be loaded" {...loaded} />;
  }
  if (loaded.status === 'loading') return <RecordSkeleton />;
  const { catalog, company } = loaded.value;
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <Identity company={company} name={nameOf(company)} />
        {loaded.failure && (
          <Failed what="The company could not be read again" {...loaded.failure} />
        )}
        <EditProperty catalog={catalog} company={company} written={refresh} />
        <PropertySections catalog={catalog} company={company} />
      </div>
      <div className={classes.middle}>
        <RecordTabs catalog={catalog} company={company} refresh={refresh} />
        <Timeline companyId={id} owners={catalog.owners} revision={revision} />
      </div>
      <div className={classes.right}>
        <Associations companyId={id} catalog={catalog} revision={revision} />
      </div>
    </div>
  );
}

function isGone(loaded: Loaded<unknown>): boolean {
  const failure = loaded.status === 'ready' ? loaded.failure : loaded;
  const error = failure && 'error' in failure ? failure.error : undefined;
  return error instanceof ApiError && error.status === 404;
}

async function loadRecord(id: string, signal: AbortSignal) {
  const catalog = await loadCatalog(signal);
  const names = catalog.properties.map(({ name }) => name);
  return { catalog, company: await readCompany(id, names, signal) };
}

const nameOf = ({ id, properties }: CrmRecord) =>
  properties.name || properties.domain || `Company ${id}`;
