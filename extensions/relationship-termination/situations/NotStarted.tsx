import { Alert, EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import type { Situation } from '../../../src/api/situation';
import { ApprovalBox } from '../approval/ApprovalBox';
import { StartPanel } from '../start/StartPanel';
import { PastOffboardings } from './PastOffboardings';

type NotStartedSituation = Exclude<Situation, { status: 'open' | 'closed' }>;

/** No offboarding is under way: never started, deleted, or the start did not finish. */
export function NotStarted({ situation }: { situation: NotStartedSituation }) {
  return (
    <Flex direction="column" gap="medium">
      {situation.approval && <ApprovalBox approval={situation.approval} />}
      <Lead situation={situation} />
      <PastOffboardings past={situation.past} />
    </Flex>
  );
}

/** The way to start; not the main one while a start is asked for. */
function Lead({ situation }: { situation: NotStartedSituation }) {
  const { approval } = situation;
  const quiet = approval !== undefined && approval.state !== 'refused';
  switch (situation.status) {
    case 'never':
      return (
        <EmptyState title="No offboarding under way" layout="vertical" imageName="task" flush>
          <Flex direction="column" gap="small" align="center">
            <Text>
              Start here when the relationship with this client is going to end: the card leads you
              through it, one step at a time.
            </Text>
            <StartPanel quiet={quiet} />
          </Flex>
        </EmptyState>
      );
    case 'start_unfinished':
      return (
        <Flex direction="column" gap="small" align="start">
          <Alert title="The start did not finish" variant="warning">
            Nothing was made twice. Enter it again to finish the start.
          </Alert>
          <StartPanel label="Try again" quiet={quiet} />
        </Flex>
      );
    case 'deleted':
      return (
        <Flex direction="column" gap="small" align="start">
          <Alert title="The offboarding record was deleted in HubSpot" variant="warning">
            Restore it from HubSpot's recycling bin, or start again with a new one.
          </Alert>
          <StartPanel label="Start again" quiet={quiet} />
        </Flex>
      );
  }
}
