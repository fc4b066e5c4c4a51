import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { lastRead } from '../useLive';
import { nextWords } from './next-words';

interface NextStepProps {
  next: StepView | undefined;
  /** What depends on it. */
  more?: string | undefined;
  onOpen(step: StepId): void;
}

/** The step to do next. Its color shows how urgent it is. */
export function NextStep({ next, more, onOpen }: NextStepProps) {
  const card = useCard();
  useMeetingsOf(next);
  if (!next) {
    return (
      <Alert title="Every step is done or waived" variant="success">
        Close the offboarding below, and say how it ended.
      </Alert>
    );
  }
  const live = lastRead(card.liveOf(next.stage));
  const { title, text, button, variant } = nextWords(next, {
    today: card.today,
    formatInstant: card.formatInstant,
    live,
  });
  return (
    <Alert title={title} variant={variant}>
      <Flex direction="column" gap="small" align="start">
        {more && <Text format={{ fontWeight: 'demibold' }}>{more}</Text>}
        <Text>{text}</Text>
        <Button size="sm" onClick={() => onOpen(next.id)}>
          {button}
        </Button>
      </Flex>
    </Alert>
  );
}

/** Reads the meetings of the next step's stage, also while another stage is shown. */
function useMeetingsOf(next: StepView | undefined) {
  const { readLive } = useCard();
  const stage = next && stepById(next.id).meeting && next.stage;
  useEffect(() => {
    if (stage) readLive(stage);
  }, [readLive, stage]);
}
