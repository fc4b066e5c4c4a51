import { Flex, Text } from '@hubspot/ui-extensions';
import type { Approval } from '../../../src/api/approval';
import { FormNotice } from '../../shared/parts/FormNotice';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { SaveButton } from '../../shared/parts/SaveButton';
import type { WriteRequest } from '../../shared/write-request';
import { useCard } from '../card';
import { isMended, type Finding } from './found';
import { asking } from './way-to';

const doWords = {
  close: 'Close the offboarding now',
  waive: 'Waive this step now',
  start: 'Start the offboarding now',
} satisfies Record<Approval['command']['kind'], string>;

interface NextProps {
  approval: Approval;
  isAsker: boolean;
  found: Finding | undefined;
}

/** What whoever asked can do now. */
export function Next({ approval, isAsker, found }: NextProps) {
  const card = useCard();
  const { by, state, enforced } = approval;
  if (state === 'waiting')
    return (
      <Flex>
        <ReadAgain size="xs" status="loaded" onRead={card.readAgain} />
      </Flex>
    );
  if (state === 'refused') return <Refused approval={approval} isAsker={isAsker} />;
  if (!isAsker)
    return (
      <Text>
        {enforced
          ? `${by.name} can go on with it. Who set it is checked then.`
          : `${by.name} can do it now.`}
      </Text>
    );
  return found ? <WayOut approval={approval} found={found} /> : <DoIt approval={approval} />;
}

/** The act itself, as it was asked. */
function DoIt({ approval: { command, enforced } }: { approval: Approval }) {
  const form = useCard().form('approval');
  return (
    <Flex direction="column" gap="small" align="start">
      <FormNotice form={form} />
      {enforced && <Text>Who set it is checked when you go on.</Text>}
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

/** What to do about an approval that does not count. A request that was changed is asked anew in its form, where it is read. */
function WayOut({ approval, found }: { approval: Approval; found: Finding }) {
  const form = useCard().form('approval');
  if (!isMended(found)) return null;
  const names = approval.approvers
    .filter(({ user }) => user !== approval.by.id)
    .map(({ name }) => name);
  return (
    <Flex direction="column" gap="small" align="start">
      <Text>
        {`${names.join(' or ')} opens this card and sets “Offboarding approval” to Waiting, then to Approved. Then try again. Or ask anew.`}
      </Text>
      <Flex gap="small" wrap>
        <SaveButton
          size="sm"
          saving={form.saving !== undefined && form.saving.name !== 'ask_approval'}
          onClick={() =>
            form.submit(() => ({ request: requestOf(approval.command), fromHubSpot: true }))
          }
        >
          Try again
        </SaveButton>
        <AskAnew approval={approval} />
      </Flex>
    </Flex>
  );
}

function Refused({ approval, isAsker }: Omit<NextProps, 'found'>) {
  const form = useCard().form('approval');
  if (!isAsker) return null;
  return (
    <Flex direction="column" gap="small" align="start">
      <Text>
        It was not done. You may ask for something else in its form, or for the same once more.
      </Text>
      <FormNotice form={form} />
      <AskAnew approval={approval} />
    </Flex>
  );
}

/** Asks for the same once more, in a new request. */
function AskAnew({ approval: { command } }: { approval: Approval }) {
  const form = useCard().form('approval');
  return (
    <SaveButton
      size="sm"
      saving={form.saving?.name === 'ask_approval'}
      onClick={() => form.submit(() => asking({ request: requestOf(command), fromHubSpot: true }))}
    >
      Ask anew
    </SaveButton>
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
