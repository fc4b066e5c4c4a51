import { useEffect, useMemo, useState } from 'react';
import { readCompany, type CrmRecord } from '../api/records';
import { onEdited } from '../../extension/record-edited';
import type { HostActions } from '../../extension/protocol';
import { createPropertyWatch, pick } from './property-watch';

/** What the record page does for a card; alerts, overlays and the clipboard are the extension's own. */
export function useCardActions(company: CrmRecord, refresh: () => void): Partial<HostActions> {
  const [watch] = useState(() => createPropertyWatch(company.properties));
  useEffect(() => watch.update(company.properties), [watch, company]);
  useEffect(() => onEdited(refresh), [refresh]);
  const { id, properties } = company;
  return useMemo(
    () => ({
      refreshObjectProperties: refresh,
      fetchCrmObjectProperties: async (names) => {
        const wanted = names === '*' ? Object.keys(properties) : names;
        return pick((await readCompany(id, wanted)).properties, names);
      },
      onCrmPropertiesUpdate: watch.listen,
    }),
    [id, properties, refresh, watch],
  );
}
