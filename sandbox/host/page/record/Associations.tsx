import { Stack } from '@mantine/core';
import { useCallback } from 'react';
import { loadSchemas } from '../api/schemas';
import { Failed } from '../parts/Failed';
import { Panel } from '../parts/Panel';
import { Skeletons } from '../parts/Skeletons';
import { useLoaded } from '../use-loaded';
import { customAssociation, standardAssociations } from './association-items';
import { AssociationBox } from './AssociationBox';

interface AssociationsProps {
  companyId: string;
  /** Another number reads the associations again. */
  revision: number;
}

/** The record's right column: a box for each type of record that can hang on a company. */
export function Associations({ companyId, revision }: AssociationsProps) {
  const load = useCallback(
    async (signal: AbortSignal) => (await loadSchemas(signal)).map(customAssociation),
    [],
  );
  const { loaded } = useLoaded(load);
  if (loaded.status === 'failed') {
    return <Failed what="The associations could not be loaded" {...loaded} />;
  }
  if (loaded.status === 'loading') {
    return (
      <Panel>
        <Skeletons lines={6} />
      </Panel>
    );
  }
  return (
    <Stack>
      {[...standardAssociations, ...loaded.value].map((shape) => (
        <AssociationBox key={shape.type} shape={shape} companyId={companyId} revision={revision} />
      ))}
    </Stack>
  );
}
