import { meetingStepProperty } from './names';
import { meetingSteps, type PropertyWanted } from './schema-kinds';

/** What meetings carry beside the change. */
export const meetingSchema = (group: string): PropertyWanted[] => [
  { name: meetingStepProperty, label: 'Offboarding step', group, ...meetingSteps },
];
