import { AutoGrid, Flex, Heading } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import { exitScore } from '../../../src/offboarding/survey';
import { hasEnded } from '../../../src/offboarding/after-close';
import { applies } from '../../../src/offboarding/applies';
import { stepById, stepIdsOf } from '../../../src/playbook/book';
import { type StepId } from '../../../src/playbook/lookup';
import { Fact } from '../../shared/parts/Fact';
import { ContactPart } from './ContactPart';
import { SurveyPart } from './SurveyPart';

interface ClientViewProps {
  offboarding: Closed;
  /** Steps that are shown on their own. */
  shown: ReadonlySet<StepId>;
}

/** After the close: the client's score and answers, and the survey's link. */
export function ClientView({ offboarding, shown }: ClientViewProps) {
  const { survey } = offboarding;
  const isAsked = stepIdsOf(offboarding).some(
    (id) => stepById(id, offboarding).survey && applies(id, offboarding) && !shown.has(id),
  );
  const isOver = hasEnded(offboarding) || survey !== undefined;
  if (!isOver || !isAsked) return null;
  const score = exitScore(offboarding);
  return (
    <Flex direction="column" gap="small">
      <Heading>The client's view</Heading>
      <AutoGrid columnWidth={150} flexible gap="medium">
        <Fact
          label="Score for how we handled the ending"
          value={score ? `${score.score} of ${score.most}` : 'Not given'}
        />
        <ContactPart offboarding={offboarding} />
      </AutoGrid>
      <SurveyPart offboarding={offboarding} />
    </Flex>
  );
}
