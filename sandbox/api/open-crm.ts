import { randomInt } from 'node:crypto';
import { APP_TOKEN, writerOf } from './access/tokens';
import { putBuiltIns } from './builtin/install';
import { ALL, defineTables, type Crm } from './crm';
import { openStore } from './storage/store';

export interface CrmOptions {
  /** Where the journal lies; without it everything is in memory and gone at the end. */
  dataDir?: string;
  /** The clock of createdate, history and stages; default the system's. */
  now?: () => Date;
  /** Default 12345, the account of hubspot.config.yml. */
  portalId?: number;
  /** The account's time zone, an IANA name; default Europe/Berlin. */
  timeZone?: string;
  /** What the app was granted; default everything. */
  scopes?: string[];
  /** How far search lags behind writes, in milliseconds; default 0. */
  searchLagMs?: number;
  /** What apps assume of HubSpot and is false in this account; default nothing. */
  assumeNot?: readonly string[];
  /** Hears of what could not be kept, before anybody is answered. */
  notKept?: (error: unknown) => void;
  /** Where ids start. Default: drawn at random for a new data directory, so that nobody writes them down. */
  seedIds?: { records: number; types: number };
}

/** Opens a HubSpot account. */
export function openCrm(options: CrmOptions = {}): Crm {
  const store = openStore(options.dataDir, options.notKept);
  const tables = defineTables(store);
  let idsFrom = options.seedIds;
  const crm: Crm = {
    portalId: options.portalId ?? 12345,
    timeZone: options.timeZone ?? 'Europe/Berlin',
    scopes: options.scopes,
    tables,
    changed: new Set(),
    journal: store.report,
    searchLagMs: options.searchLagMs ?? 0,
    assumeNot: options.assumeNot ?? [],
    writer: writerOf(APP_TOKEN),
    now: options.now ?? (() => new Date()),
    transaction: store.transaction,
    nextId: (kind) => {
      const id = tables.counters.get(ALL, kind) ?? firstId(kind, idsFrom);
      tables.counters.put(ALL, kind, id + 1);
      return id;
    },
    reset: () => {
      idsFrom = undefined;
      store.clear();
      store.transaction(() => putBuiltIns(crm));
    },
    snapshot: store.snapshot,
    restore: store.restore,
    close: store.close,
  };
  store.transaction(() => putBuiltIns(crm));
  return crm;
}

function firstId(kind: 'records' | 'types', idsFrom: CrmOptions['seedIds']): number {
  const drawn =
    kind === 'records'
      ? randomInt(10_000_000_000, 90_000_000_000)
      : randomInt(1_000_000, 90_000_000);
  return idsFrom?.[kind] ?? drawn;
}
