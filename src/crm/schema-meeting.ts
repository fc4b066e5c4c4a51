import { meetingStepProperty } from './names';
import { meetingSteps, type PropertyWanted } from './schema-kinds';

/** Properties of meetings besides the activity key. */
export const meetingSchema = (group: string): PropertyWanted[] => [
  { name: meetingStepProperty, label: 'Offboarding step', group, ...meetingSteps },
];
