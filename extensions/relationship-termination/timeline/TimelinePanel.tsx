import { Alert, Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useCard } from '../card';
import { OpenPanel } from '../../shared/parts/OpenPanel';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { lastOf } from '../../shared/useOnDemand';
import { DossierMaker } from './DossierMaker';
import { TimelineEntries } from './TimelineEntries';
import { missingWords } from './timeline-words';

interface TimelinePanelProps {
  label?: string;
  /** The view's main button; else a quiet one. */
  main?: boolean;
}

/** What happened in this offboarding, and the dossier made of it. Read when the panel is opened. */
export function TimelinePanel({ label, main = false }: TimelinePanelProps) {
  const card = useCard();
  const { state, read } = card.timeline;
  return (
    <OpenPanel
      id="timeline"
      label={label ?? 'Timeline and dossier'}
      title="Timeline and dossier"
      variant={main ? 'primary' : 'transparent'}
      size="sm"
      onOpen={read}
      footer={<ReadAgain status={state.status} onRead={read} />}
    >
      <Flex direction="column" gap="medium">
        <Text variant="microcopy">
          For us alone: both hold our own words and our view of the reasons. Do not send them on.
        </Text>
        <DossierMaker />
        <Heading>What happened</Heading>
        <Happened />
      </Flex>
    </OpenPanel>
  );
}

function Happened() {
  const card = useCard();
  const { state } = card.timeline;
  const timeline = lastOf(state);
  return (
    <Flex direction="column" gap="small">
      {state.status === 'failed' && (
        <Alert title="The timeline could not be read" variant="warning">
          {state.sentence}
          {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
        </Alert>
      )}
      {state.status === 'loading' && !timeline && (
        <LoadingSpinner label="Reading the timeline" showLabel size="sm" />
      )}
      {timeline && missingWords(timeline).map((words) => <Text key={words}>{words}</Text>)}
      {timeline && <TimelineEntries entries={timeline.entries} />}
    </Flex>
  );
}
