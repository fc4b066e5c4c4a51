import { Stack } from '@mantine/core';
import { useCallback } from 'react';
import { loadSchemas } from '../api/schemas';
import { LoadedView } from '../parts/LoadedView';
import { useLoaded } from '../use-loaded';
import { customAssociation, standardAssociations } from './association-items';
import { AssociationBox } from './AssociationBox';

interface AssociationsProps {
  companyId: string;
  /** The account's; a deal without its own is in it. */
  currency: string | null | undefined;
  /** Another number reads the associations again. */
  revision: number;
}

/** The record's right column: a box for each type of record that can hang on a company. */
export function Associations({ companyId, currency, revision }: AssociationsProps) {
  const load = useCallback(
    async (signal: AbortSignal) => (await loadSchemas(signal)).map(customAssociation),
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
              currency={currency}
              revision={revision}
            />
          ))}
        </Stack>
      )}
    </LoadedView>
  );
}
