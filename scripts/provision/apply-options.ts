import type { PipelineIds } from '../../src/crm/pipeline';
import type { CrmSchema } from '../../src/crm/schema';
import type { FlowsFound } from './flows/read-flows';
import type { ProvisioningClients } from './hubspot';
import type { SegmentIds } from './segments';

/** What the changes of a plan are made with. */
export interface ApplyOptions {
  schema: CrmSchema;
  api: ProvisioningClients;
  /** Id of the custom object, once it exists. */
  objectType?: string;
  /** Id of the custom object of what the app keeps for itself, once it exists. */
  appDataType?: string;
  /** The ids that an earlier run kept. */
  kept?: PipelineIds | undefined;
  /** HubSpot's list ids of the segments that are there. */
  segmentIds: SegmentIds;
  /** The ready-made workflows as they were found; undefined until the object, which they name, is there. */
  flows?: FlowsFound | undefined;
  /** Called before each change, with its number (from 1) and the number of changes. */
  progress: (line: string, number: number, of: number) => void;
  /** Called when HubSpot refused a change, whether or not a fallback worked. */
  warn: (line: string) => void;
}
