import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Dependencies } from '../shared/dependencies';
import { useOwners, type Owners } from '../shared/useOwners';

/** What the bulk action needs besides what every extension needs. */
export interface BulkDependencies extends Dependencies {
  /** HubSpot's ids of the companies that are selected in its list, each once. */
  selected: readonly string[];
}

export interface Bulk extends BulkDependencies {
  owners: Owners;
  readOwners(): void;
}

const BulkContext = createContext<Bulk | undefined>(undefined);

/** What every part of the bulk action can use. */
export function useBulk(): Bulk {
  const bulk = useContext(BulkContext);
  if (!bulk) throw new Error('useBulk needs a BulkProvider');
  return bulk;
}

export function BulkProvider({
  dependencies,
  children,
}: {
  dependencies: BulkDependencies;
  children: ReactNode;
}) {
  const { owners, readOwners } = useOwners(dependencies);
  const bulk = useMemo(
    () => ({ ...dependencies, owners, readOwners }),
    [dependencies, owners, readOwners],
  );
  return <BulkContext.Provider value={bulk}>{children}</BulkContext.Provider>;
}
