import type { FoundPipeline, PipelineIds, PipelineStage } from '../../src/crm/pipeline';
import type { ObjectWanted } from '../../src/crm/schema';
import type { Segment } from '../../src/crm/segments';
import type { Option, PropertyWanted } from '../../src/crm/schema-kinds';
import type { FlowWanted } from './flows/flows';
import type { FlowFound } from './flows/flows-api';
import type { FlowsFound } from './flows/read-flows';
import type { Migration } from './migrate/migration';
import type { SegmentsFound } from './segments';

/** Which of the required objects, properties and pipelines an account has. */
export interface Account {
  /** Id of the custom object; undefined when it does not exist. */
  objectType?: string;
  /** Id of the custom object of what the app keeps for itself; undefined when it does not exist. */
  appDataType?: string;
  hasAssociationToCompany: boolean;
  /** Secondary display properties and searchable properties of the custom object. */
  display: Display;
  objects: Partial<Record<ObjectWanted['object'], ObjectFound>>;
  /** Objects that the token may not read (403), and why. */
  refused: Partial<Record<ObjectWanted['object'], string>>;
  /** All pipelines of the custom object. */
  pipelines: FoundPipeline[];
  /** The ready-made segments. */
  segments: SegmentsFound;
  /** The ready-made workflows; undefined until the object, which they name, is there. */
  flows?: FlowsFound;
  /** The ids that an earlier run kept. */
  kept?: PipelineIds | undefined;
  /** The number that the account is at; 0 without one (049). */
  number: number;
}

export interface Display {
  secondaryDisplayProperties: string[];
  searchableProperties: string[];
}

export interface ObjectFound {
  groups: string[];
  properties: PropertyFound[];
}

export interface PropertyFound {
  name: string;
  type: string;
  unique: boolean;
  hidden: boolean;
  options: (Option & { hidden: boolean; displayOrder: number })[];
}

export type On = { object: ObjectWanted['object'] };

/** A change to make, or a conflict that is reported and not changed. Nothing is ever deleted. */
export type Change =
  | { do: 'create_object' }
  | { do: 'create_app_data' }
  | { do: 'associate_object' }
  | ({ do: 'create_group'; group: { name: string; label: string } } & On)
  | ({ do: 'create_property'; property: PropertyWanted } & On)
  | ({ do: 'add_options'; property: PropertyFound; options: Option[] } & On)
  | ({ do: 'hide_property'; name: string } & On)
  | { do: 'set_display'; display: Display }
  | { do: 'create_pipeline' }
  | { do: 'create_stage'; pipeline: string; stage: PipelineStage }
  | { do: 'keep_ids' }
  | { do: 'create_segment'; segment: Segment }
  | { do: 'keep_segments' }
  | { do: 'create_flow'; flow: FlowWanted }
  /** One that is as an earlier version made it. */
  | { do: 'update_flow'; flow: FlowWanted; found: FlowFound }
  | { do: 'migrate'; migration: Migration }
  /** A new account is at the newest number at once. */
  | { do: 'keep_number'; number: number }
  | ({ do: 'leave'; name: string; why: string } & On)
  | ({ do: 'not_read'; why: string } & On);
