import { meeting, note, task } from './activities';
import { contract, lineItem, subscription } from './commerce';
import { company } from './company';
import { call, email } from './correspondence';
import { deal, invoice } from './money';
import { contact } from './people';
import { common, external, instant, readOnly } from './shape';
import type { BuiltInProperty, BuiltInType } from './shape';
import { ticket } from './ticket';

export const builtInTypes: BuiltInType[] = [
  company,
  contact,
  deal,
  ticket,
  lineItem,
  invoice,
  subscription,
  contract,
  note,
  task,
  meeting,
  email,
  call,
];

/** What HubSpot adds to every custom object. */
export const customObjectProperties: BuiltInProperty[] = [
  ...common,
  external('hs_pipeline', 'Pipeline'),
  external('hs_pipeline_stage', 'Pipeline Stage'),
  readOnly(instant('hs_createdate', 'Object create date/time')),
  readOnly(instant('hs_lastmodifieddate', 'Object last modified date/time')),
];

/** The people of the sandbox's account: id, first name, last name. Owners have no creating route in HubSpot. */
export const owners: [id: string, firstName: string, lastName: string][] = [
  ['70100001', 'Ada', 'Marsh'],
  ['70100002', 'Bruno', 'Keller'],
  ['70100003', 'Chidi', 'Okafor'],
  ['70100004', 'Dana', 'Lindqvist'],
  ['70100005', 'Elif', 'Yildiz'],
];
