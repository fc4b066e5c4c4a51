import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { PortfolioOverview } from '../../src/api/overview';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { WhoIsWho } from '../../src/portfolio/filters';
import { useOnDemand, type OnDemandState } from '../shared/useOnDemand';
import { useOwners, type Owners } from '../shared/useOwners';
import type { PageDependencies } from './page-dependencies';

interface Page extends PageDependencies {
  /** Today in the portal's zone, also where the page stays open past midnight. */
  readonly day: CalendarDate;
  owners: Owners;
  readOwners(): void;
  /** The owner ids of the viewer and the viewer's teams; empty until the owners are read. */
  who: WhoIsWho;
  /** The sizes of segments and where records are; read once when the page opens, and again on demand. */
  overview: OnDemandState<PortfolioOverview>;
  readOverview(): void;
}

const PageContext = createContext<Page | undefined>(undefined);

/** What every part of the page can use. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs a PageProvider');
  return page;
}

export function PageProvider({
  dependencies,
  children,
}: {
  dependencies: PageDependencies;
  children: ReactNode;
}) {
  const { owners, readOwners } = useOwners(dependencies);
  const { state: overview, read: readOverview } = useOnDemand(dependencies, ({ call }) =>
    call('read_overview', {}),
  );
  useEffect(() => readOverview(), [readOverview]);
  const { viewer } = dependencies;
  const who = useMemo(() => whoIsWho(owners, viewer), [owners, viewer]);
  const page = useMemo(
    () => ({
      ...dependencies,
      get day() {
        return dependencies.today();
      },
      ...{ owners, readOwners, who, overview, readOverview },
    }),
    [dependencies, owners, readOwners, who, overview, readOverview],
  );
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
}

/** HubSpot names the viewer and teammates by user id, and an owner by a number of its own. */
function whoIsWho(owners: Owners, { userId, teammates }: PageDependencies['viewer']): WhoIsWho {
  if (owners.status !== 'loaded') return {};
  const idsOf = (users: readonly string[]) =>
    owners.owners.flatMap((owner) =>
      owner.userId !== undefined && users.includes(owner.userId) ? [owner.id] : [],
    );
  return { mine: idsOf([userId]), team: idsOf([userId, ...teammates]) };
}
