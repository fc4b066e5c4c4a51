import { instant, readOnly } from './shape';
import type { BuiltInProperty } from './shape';

interface BuiltInPipeline {
  typeId: string;
  id: string;
  label: string;
  stages: { id: string; label: string; metadata: Record<string, string> }[];
}

const dealStage = (id: string, label: string, probability: string) => ({
  id,
  label,
  metadata: { isClosed: String(id.startsWith('closed')), probability },
});

const ticketStage = (id: string, label: string, ticketState = 'OPEN') => ({
  id,
  label,
  metadata: { isClosed: String(ticketState === 'CLOSED'), ticketState },
});

/** The pipelines of a new account. Source: HubSpot's docs on deals and tickets. */
export const builtInPipelines: BuiltInPipeline[] = [
  {
    typeId: '0-3',
    id: 'default',
    label: 'Sales Pipeline',
    stages: [
      dealStage('appointmentscheduled', 'Appointment Scheduled', '0.2'),
      dealStage('qualifiedtobuy', 'Qualified To Buy', '0.4'),
      dealStage('presentationscheduled', 'Presentation Scheduled', '0.6'),
      dealStage('decisionmakerboughtin', 'Decision Maker Bought-In', '0.8'),
      dealStage('contractsent', 'Contract Sent', '0.9'),
      dealStage('closedwon', 'Closed Won', '1.0'),
      dealStage('closedlost', 'Closed Lost', '0.0'),
    ],
  },
  {
    typeId: '0-5',
    id: '0',
    label: 'Support Pipeline',
    stages: [
      ticketStage('1', 'New'),
      ticketStage('2', 'Waiting on contact'),
      ticketStage('3', 'Waiting on us'),
      ticketStage('4', 'Closed', 'CLOSED'),
    ],
  },
];

/** The read-only properties that hold when a record entered and left a stage. */
export function stageDates(id: string, label: string, pipelineLabel: string): BuiltInProperty[] {
  return Object.entries({ entered: 'Date entered', exited: 'Date exited' }).map(([event, words]) =>
    readOnly(instant(`hs_v2_date_${event}_${id}`, `${words} "${label} (${pipelineLabel})"`)),
  );
}
