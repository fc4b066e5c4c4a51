import type { CrmRecord } from '../objects/entities';

/**
 * A record as HubSpot's search index saw it at an instant (ISO): what was written later is not there yet, and a
 * record made later is not found. Archiving shows at once. Source: the index lags "moments", HubSpot's docs.
 */
export function asIndexed(record: CrmRecord, at: string): CrmRecord | undefined {
  if (record.updatedAt <= at) return record;
  if (record.createdAt > at) return undefined;
  const seen = Object.entries(record.history).flatMap(([name, versions]) => {
    const version = versions.find(({ timestamp }) => timestamp <= at);
    return version && version.value !== '' ? [[name, version.value] as const] : [];
  });
  return { ...record, properties: Object.fromEntries(seen) };
}
