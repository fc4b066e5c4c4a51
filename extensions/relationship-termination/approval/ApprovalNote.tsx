import { Flex, Text } from '@hubspot/ui-extensions';
import { shortDateWithYear } from '../../shared/dates';
import { useCard } from '../card';
import { whyNotNow, type Way } from './way-to';

const words: Record<Way, string | undefined> = {
  at_once: undefined,
  after_approval:
    'This needs an approval first. Those who may approve get a task; then you do it with one click.',
  unknown: undefined,
  shown:
    'The playbook asks for an approval of this. It is shown, not enforced: HubSpot did not sign who published this version.',
};

/** Says whether an act needs an approval, and which request asking would withdraw. Nothing where it needs none. */
export function ApprovalNote({ way }: { way: Way }) {
  const withdrawn = useWithdrawn();
  const notNow = whyNotNow(way);
  if (notNow) return <Text variant="microcopy">{notNow}</Text>;
  if (!words[way]) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text variant="microcopy">{words[way]}</Text>
      {withdrawn && <Text>{withdrawn}</Text>}
    </Flex>
  );
}

/** Which request a new one would take the place of: a company has one at a time. */
function useWithdrawn(): string | undefined {
  const { screen, me } = useCard();
  const approval = screen.status === 'ready' ? screen.situation.approval : undefined;
  if (!approval || approval.state === 'refused') return undefined;
  const { by, askedOn, state } = approval;
  const whose = by.id === me.id ? 'Your request' : `A request of ${by.name}`;
  const since = askedOn ? ` from ${shortDateWithYear(askedOn)}` : '';
  const stands = state === 'waiting' ? 'is waiting' : 'was answered and is not done yet';
  return `${whose}${since} ${stands}. It would be withdrawn when you ask.`;
}
