/** What apps assume of HubSpot, by name; each can be made false. How HubSpot would refuse it is guessed. */
export const assumptions = {
  'unique-patch': 'A record is changed by a unique property that the same call changes',
  'unique-at-once': 'A unique value stops matching as soon as it is replaced',
  'stage-metadata': 'Stages of a custom object are marked closed by metadata.state',
  'hidden-search': 'Search filters by hidden properties',
  'activity-properties': 'Notes, tasks and meetings take properties of an app',
  'endpoint-html': 'Endpoint functions may answer HTML',
  'endpoint-token': 'Endpoint functions get the app’s token',
  'page-search': 'useCrmSearch finds records of a custom object',
} as const;

export type Assumption = keyof typeof assumptions;
const isAssumption = (name: string): name is Assumption => Object.hasOwn(assumptions, name);
export const assumptionNames = Object.keys(assumptions).filter(isAssumption);
