import { meeting, note, task } from './activities';
import { company } from './company';
import { deal, invoice } from './money';
import { contact } from './people';
import type { BuiltInProperty, BuiltInType } from './shape';
import { common, external, instant, readOnly } from './shape';

export const builtInTypes: BuiltInType[] = [company, contact, deal, invoice, note, task, meeting];

/** What HubSpot adds to every custom object. */
export const customObjectProperties: BuiltInProperty[] = [
  ...common,
  external('hs_pipeline', 'Pipeline'),
  external('hs_pipeline_stage', 'Pipeline Stage'),
  readOnly(instant('hs_createdate', 'Object create date/time')),
  readOnly(instant('hs_lastmodifieddate', 'Object last modified date/time')),
];

/** HubSpot's default deal pipeline: id, label, probability. */
export const dealStages: [id: string, label: string, probability: string][] = [
  ['appointmentscheduled', 'Appointment Scheduled', '0.2'],
  ['qualifiedtobuy', 'Qualified To Buy', '0.4'],
  ['presentationscheduled', 'Presentation Scheduled', '0.6'],
  ['decisionmakerboughtin', 'Decision Maker Bought-In', '0.8'],
  ['contractsent', 'Contract Sent', '0.9'],
  ['closedwon', 'Closed Won', '1.0'],
  ['closedlost', 'Closed Lost', '0.0'],
];

/** The people of the sandbox's account: id, first name, last name. Owners have no creating route in HubSpot. */
export const owners: [id: string, firstName: string, lastName: string][] = [
  ['70100001', 'Ada', 'Marsh'],
  ['70100002', 'Bruno', 'Keller'],
  ['70100003', 'Chidi', 'Okafor'],
  ['70100004', 'Dana', 'Lindqvist'],
  ['70100005', 'Elif', 'Yildiz'],
];
