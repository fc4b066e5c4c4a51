import * as z from 'zod/mini';
import { associationTypeSchema } from './associations/entities';
import { fileSchema } from './files/entities';
import { actionTypeSchema, flowSchema } from './flows/entities';
import { listSchema } from './lists/entities';
import { recordSchema } from './objects/entities';
import { ownerSchema } from './owners/entities';
import { pipelineSchema } from './pipelines/entities';
import { groupSchema, propertySchema } from './properties/entities';
import { objectTypeSchema } from './schemas/entities';
import type { Store } from './storage/store';
import { switchesSchema } from './switches/entities';

/** The tables, each with what a part of it is. */
export function defineTables(store: Store) {
  return {
    counters: store.table('counters', z.number()),
    /** One row, `all` in `all`. */
    switches: store.table('switches', switchesSchema),
    /** One part, `all`; key is the type id. */
    types: store.table('types', objectTypeSchema),
    /** Parts are type ids. */
    properties: store.table('properties', propertySchema),
    groups: store.table('groups', groupSchema),
    pipelines: store.table('pipelines', pipelineSchema),
    records: store.table('records', recordSchema),
    /** Part `<type id>/<property>`, key the value; the row is the id of the record that has it. */
    unique: store.table('unique', z.string()),
    /** One part, `all`; key is the association type id. */
    associationTypes: store.table('associationTypes', associationTypeSchema),
    /** Part `<from type>/<from id>/<to type>`, key the other record's id; the row lists association type ids. */
    links: store.table('links', z.array(z.number())),
    /** One part, `all`. */
    owners: store.table('owners', ownerSchema),
    /** One part, `all`. */
    lists: store.table('lists', listSchema),
    /** One part, `all`. */
    flows: store.table('flows', flowSchema),
    /** One part, `all`; the custom actions of the app that runs. */
    actionTypes: store.table('actionTypes', actionTypeSchema),
    /** One part, `all`. */
    files: store.table('files', fileSchema),
    /** Part: a list's id; key: a record's; the row is when it was added. Empty for a DYNAMIC list. */
    listMembers: store.table('listMembers', z.string()),
  };
}

/** The part of tables that have only one. */
export const ALL = 'all';

/** Whose write it is, as a value's history tells it. */
export interface Writer {
  sourceType: string;
  sourceId: string;
  /** A person's. */
  updatedByUserId?: number;
}

/** Values of a record that are no longer what they were. */
export interface RecordChange {
  typeId: string;
  recordId: string;
  values: Readonly<Record<string, string>>;
  by: Writer;
}

export interface Crm {
  readonly portalId: number;
  /** The account's time zone, an IANA name. */
  readonly timeZone: string;
  /** What the app was granted; undefined: everything. */
  readonly scopes: string[] | undefined;
  readonly tables: ReturnType<typeof defineTables>;
  /** Hear of each record whose values changed, within the transaction. */
  readonly changed: Set<(change: RecordChange) => void>;
  /** What its journal was found like when it was opened; none without one. */
  readonly journal: Store['report'];
  now(): Date;
  /** How far search lags behind writes, in milliseconds of `now`; default 0. May be set at any time. */
  searchLagMs: number;
  /** What apps assume of HubSpot and is false in this account from its start, by name. */
  readonly assumeNot: readonly string[];
  /** Set at each request. */
  writer: Writer;
  transaction: Store['transaction'];
  /** A fresh id of a record, or of a type, pipeline, stage or association type. */
  nextId(kind: 'records' | 'types'): number;
  /** Back to an account that has only what HubSpot defines, with other ids. */
  reset(): void;
  snapshot: Store['snapshot'];
  restore: Store['restore'];
  close(): void;
}
