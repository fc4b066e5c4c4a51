import type { Situation } from '../../src/api/situation';
import { useDesk } from './desk';
import type { Desk } from './desk';
import type { CardDependencies } from './card-dependencies';
import { ClosedView } from './closed/ClosedView';
import { NotStarted } from './situations/NotStarted';
import { Behind, Failed, Loading, NotReadable } from './situations/Unready';
import { Underway } from './underway/Underway';

/** The card on a company record. It reaches nothing but what is handed in as `outside`. */
export function OffboardingCard({ outside }: { outside: CardDependencies }) {
  return <ScreenView desk={useDesk(outside)} />;
}

function ScreenView({ desk }: { desk: Desk }) {
  const { screen, load } = desk;
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
    <>
      {screen.behind && <Behind />}
      <SituationView desk={desk} situation={screen.situation} />
    </>
  );
}

function SituationView({ desk, situation }: { desk: Desk; situation: Situation }) {
  switch (situation.status) {
    case 'open':
      return <Underway desk={desk} situation={situation} />;
    case 'closed':
      return <ClosedView desk={desk} situation={situation} />;
    default:
      return <NotStarted desk={desk} situation={situation} />;
  }
}
