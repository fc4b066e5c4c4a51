import { useRef } from 'react';
import type { DossierForm, MadeDossier } from '../../../src/api/dossier';
import type { CardDependencies } from '../card-dependencies';
import { useOnDemand, type OnDemand } from '../../shared/useOnDemand';

/** Makes the dossier. The request id is kept until the file is stored, so a retry makes no second file. */
export function useDossier(dependencies: CardDependencies): OnDemand<MadeDossier, DossierForm> {
  const requestId = useRef<string>(undefined);
  return useOnDemand(dependencies, async (now: CardDependencies, form: DossierForm) => {
    const { call, me, today, zone, newRequestId, refreshRecord } = now;
    requestId.current ??= newRequestId();
    const requestContext = { today: today(), by: me, requestId: requestId.current };
    const reply = await call('make_dossier', { ...requestContext, zone, form });
    if (reply.status === 'done' && reply.value.file.status === 'kept') {
      requestId.current = undefined;
      refreshRecord();
    }
    return reply;
  });
}
