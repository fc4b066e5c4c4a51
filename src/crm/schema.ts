import { appDataGroup, appDataObject, appDataProperties } from './app-data';
import { activityKeyProperty, objectName, pipelineLabel, timelineObjects } from './names';
import { pipelineStages, type PipelineStage } from './pipeline';
import { companyGroup, companySchema } from './schema-company';
import { textKind, type CustomObject, type PropertyWanted } from './schema-kinds';
import { meetingSchema } from './schema-meeting';
import { recordGroups, recordProperties } from './schema-record';
import { taskSchema } from './schema-task';

export interface ObjectWanted {
  /** `offboarding` and `app_data` are the custom objects, whose ids differ by account. */
  object: 'offboarding' | 'app_data' | 'companies' | 'notes' | 'tasks' | 'meetings';
  groups: readonly { name: string; label: string }[];
  properties: readonly PropertyWanted[];
}

/** Everything that an account must have, from the playbook. `scripts/provision.ts` creates it. */
export interface CrmSchema {
  customObject: CustomObject;
  /** What the app keeps for itself (040). */
  appData: CustomObject;
  objects: ObjectWanted[];
  pipeline: { label: string; stages: PipelineStage[] };
}

const timelineGroup = { name: 'offboarding', label: 'Offboarding' };

export const crmSchema: CrmSchema = {
  customObject: {
    name: objectName,
    labels: { singular: 'Offboarding', plural: 'Offboardings' },
    description: 'One ending of one client relationship.',
    primaryDisplayProperty: 'offboarding_name',
    secondaryDisplayProperties: ['company_link', 'offboarding_stage'],
    searchableProperties: ['offboarding_name', 'company_name', 'offboarding_key'],
    requiredProperties: ['offboarding_name'],
    associatedObjects: ['COMPANY'],
  },
  appData: appDataObject,
  objects: [
    { object: 'offboarding', groups: recordGroups, properties: recordProperties },
    { object: 'app_data', groups: [appDataGroup], properties: appDataProperties },
    { object: 'companies', groups: [companyGroup], properties: companySchema },
    ...timelineObjects.map((object) => ({
      object,
      groups: [timelineGroup],
      properties: [
        {
          name: activityKeyProperty,
          label: 'Offboarding activity key',
          group: timelineGroup.name,
          unique: true,
          hidden: true,
          ...textKind,
        },
        ...(object === 'tasks' ? taskSchema(timelineGroup.name) : []),
        ...(object === 'meetings' ? meetingSchema(timelineGroup.name) : []),
      ],
    })),
  ],
  pipeline: { label: pipelineLabel, stages: pipelineStages },
};
