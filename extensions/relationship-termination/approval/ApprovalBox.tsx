import { Alert, Flex, Text, Tile } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { useEffect, useRef } from 'react';
import type { Approval } from '../../../src/api/approval';
import { FormNotice } from '../../shared/parts/FormNotice';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { SaveButton } from '../../shared/parts/SaveButton';
import type { WriteRequest } from '../../shared/write-request';
import { useCard } from '../card';

const titles = {
  waiting: 'Waits for an approval',
  approved: 'Set to Approved',
  refused: 'Set to Refused',
  done: 'Done',
} satisfies Record<Approval['state'], string>;

const doWords = {
  close: 'Close the offboarding now',
  waive: 'Waive this step now',
  start: 'Start the offboarding now',
} satisfies Record<Approval['command']['kind'], string>;

const variants = {
  waiting: 'info',
  approved: 'success',
  refused: 'warning',
  done: 'info',
} as const satisfies Record<Approval['state'], string>;

/** The property in which an approver answers, by HubSpot's own editor. */
const answerProperty = 'offboarding_approval';

/** What waits for whose approval: who may approve answers in it, and who asked does it then with one click. */
export function ApprovalBox({ approval }: { approval: Approval }) {
  const card = useCard();
  const isAsker = card.me.id === approval.by.id;
  const isApprover = !isAsker && approval.approvers.some(({ user }) => user === card.me.id);
  useAnswer();
  return (
    <Tile compact>
      <Flex direction="column" gap="small">
        <Alert title={titles[approval.state]} variant={variants[approval.state]}>
          {approval.words}
        </Alert>
        {!approval.enforced && (
          <Text variant="microcopy">
            This is shown, not enforced: HubSpot did not sign who published this version of the
            playbook.
          </Text>
        )}
        {isApprover && <Answer />}
        <Next approval={approval} isAsker={isAsker} />
      </Flex>
    </Tile>
  );
}

/** Reads the offboarding again when somebody answers in HubSpot. */
function useAnswer() {
  const card = useCard();
  const latest = useRef(card);
  latest.current = card;
  const { watch } = card;
  const isWatching = useRef(false);
  useEffect(() => {
    if (isWatching.current) return;
    isWatching.current = true;
    watch([answerProperty], () => latest.current.readAgain());
  }, [watch]);
}

/** HubSpot's own editor: what is set in it carries the user in HubSpot's history, which the app's writes cannot. */
function Answer() {
  const { record } = useCard();
  return (
    <Flex direction="column" gap="extra-small">
      <Text>Set it to Approved or Refused here. HubSpot records that it was you.</Text>
      <CrmPropertyList properties={[answerProperty]} direction="row" {...record} />
    </Flex>
  );
}

interface NextProps {
  approval: Approval;
  isAsker: boolean;
}

/** What whoever asked can do now. */
function Next({ approval, isAsker }: NextProps) {
  const card = useCard();
  const form = card.form('approval');
  const { command, by, state } = approval;
  if (state === 'waiting')
    return (
      <Flex>
        <ReadAgain size="xs" status="loaded" onRead={card.readAgain} />
      </Flex>
    );
  if (state === 'refused')
    return <Text>To ask once more, change the act and ask for the approval again.</Text>;
  if (!isAsker) return <Text>{`${by.name} can do it now.`}</Text>;
  return (
    <Flex direction="column" gap="small" align="start">
      <FormNotice form={form} />
      <SaveButton
        variant="primary"
        size="sm"
        saving={form.saving !== undefined}
        onClick={() => form.submit(() => ({ request: requestOf(command), fromHubSpot: true }))}
      >
        {doWords[command.kind]}
      </SaveButton>
    </Flex>
  );
}

/** The request of the act that was approved, just as it was asked. */
function requestOf(command: Approval['command']): WriteRequest {
  if (command.kind === 'close') {
    const { kind: _, ...parameters } = command;
    return { name: 'close_offboarding', parameters };
  }
  if (command.kind === 'start') {
    const { kind: _, ...parameters } = command;
    return { name: 'start_offboarding', parameters };
  }
  const { kind: _, ...parameters } = command;
  return { name: 'update_step', parameters: { ...parameters, action: 'waive' } };
}
