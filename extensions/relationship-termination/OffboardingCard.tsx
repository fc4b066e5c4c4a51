import { Flex } from '@hubspot/ui-extensions';
import type { Situation } from '../../src/api/situation';
import { CardProvider, useCard } from './card';
import type { CardDependencies } from './card-dependencies';
import { ClosedView } from './closed/ClosedView';
import { NotStarted } from './situations/NotStarted';
import { HubSpotBehind, HubSpotLacks, Failed, Loading, NotReadable } from './situations/LoadStates';
import { Underway } from './underway/Underway';

/** The card on a company record. It uses only the `dependencies` that are handed in. */
export function OffboardingCard({ dependencies }: { dependencies: CardDependencies }) {
  return (
    <CardProvider dependencies={dependencies}>
      <ScreenView />
    </CardProvider>
  );
}

function ScreenView() {
  const { screen, isBehind, load } = useCard();
  switch (screen.status) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Failed id={screen.id} onRetry={load} />;
    case 'refused':
      return <NotReadable refusal={screen.refusal} onRetry={load} />;
    case 'ready':
      break;
  }
  return (
    <Flex direction="column" gap="medium">
      {isBehind && <HubSpotBehind />}
      {screen.lacks.length > 0 && <HubSpotLacks names={screen.lacks} />}
      <SituationView situation={screen.situation} />
    </Flex>
  );
}

function SituationView({ situation }: { situation: Situation }) {
  switch (situation.status) {
    case 'open':
      return <Underway situation={situation} />;
    case 'closed':
      return <ClosedView situation={situation} />;
    default:
      return <NotStarted situation={situation} />;
  }
}
