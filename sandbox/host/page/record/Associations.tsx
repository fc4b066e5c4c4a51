import { Stack } from '@mantine/core';
import { useCallback } from 'react';
import type { Catalog } from '../api/catalog';
import { loadSchemas, type Schema } from '../api/schemas';
import { LoadedView } from '../parts/LoadedView';
import { useLoaded } from '../use-loaded';
import { customAssociation, standardAssociations } from './association-items';
import { AssociationBox } from './AssociationBox';

/** HubSpot's id of companies as a type of objects. */
const companyType = '0-2';
const hangsOnCompanies = ({ associations }: Schema) =>
  associations.some(({ toObjectTypeId }) => toObjectTypeId === companyType);

interface AssociationsProps {
  companyId: string;
  catalog: Catalog;
  /** Another number reads the associations again. */
  revision: number;
}

/** The record's right column: a box for each type of record that can hang on a company. */
export function Associations({ companyId, catalog, revision }: AssociationsProps) {
  const load = useCallback(
    async (signal: AbortSignal) =>
      (await loadSchemas(signal)).filter(hangsOnCompanies).map(customAssociation),
    [],
  );
  const { loaded } = useLoaded(load);
  return (
    <LoadedView loaded={loaded} failed="The associations could not be loaded" lines={6}>
      {(custom) => (
        <Stack>
          {[...standardAssociations, ...custom].map((shape) => (
            <AssociationBox
              key={shape.type}
              shape={shape}
              companyId={companyId}
              catalog={catalog}
              revision={revision}
            />
          ))}
        </Stack>
      )}
    </LoadedView>
  );
}
