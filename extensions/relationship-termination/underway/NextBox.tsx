import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import { useEffect, type ReactNode } from 'react';
import type { NextThing } from '../../../src/offboarding/next-thing';
import type { Open } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { stageById, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { ClosePanel } from '../change/ClosePanel';
import { missWords } from '../contract/contract-words';
import { StepBody } from '../steps/StepBody';
import { lastRead } from '../useLive';
import { MovedBack } from './MovedBack';
import { MoveOn } from './MoveOn';
import { nextTitle } from './next-words';
import { Paused } from './Paused';
import { stepById } from '../../../src/playbook/book';
import { demibold } from '../../shared/parts/unchanged';

interface NextBoxProps {
  offboarding: Open;
  next: NextThing;
  onOpen(step: StepId): void;
}

/** The one thing to do next, done where it stands. */
export function NextBox({ offboarding, next, onOpen }: NextBoxProps) {
  if (offboarding.status === 'paused') return <Paused offboarding={offboarding} />;
  switch (next.kind) {
    case 'step':
      return <NextStep offboarding={offboarding} view={next.step} />;
    case 'move_on':
      return (
        <Box offboarding={offboarding} title={`Next: move on to “${stageById(next.to).label}”`}>
          <Text>{`“${stageById(offboarding.stage).label}” is complete. ${stageById(next.to).purpose}`}</Text>
          <MoveOn to={next.to} isNext />
        </Box>
      );
    case 'close':
      return (
        <Box offboarding={offboarding} title="Next: close the offboarding">
          <Text>Every step is done or waived.</Text>
          <Flex>
            <ClosePanel offboarding={offboarding} ready onOpen={onOpen} />
          </Flex>
        </Box>
      );
  }
}

function NextStep({ offboarding, view }: { offboarding: Open; view: StepView }) {
  const card = useCard();
  const { readLive } = card;
  const { stage } = stepById(view.id, offboarding);
  useEffect(() => readLive(stage), [readLive, stage]);
  const { today, playbook } = card;
  const live = lastRead(card.liveOf(stage));
  const title = nextTitle(view, { today, playbook, live });
  const missed = missWords(offboarding, view, today);
  return (
    <Box offboarding={offboarding} title={title}>
      {missed && <Text format={demibold}>{missed}</Text>}
      <StepBody
        key={view.id}
        offboarding={offboarding}
        view={view}
        isActTold={missed !== undefined}
      />
    </Box>
  );
}

interface BoxProps {
  offboarding: Open;
  title: string;
  children: ReactNode;
}

function Box({ offboarding, title, children }: BoxProps) {
  return (
    <Tile compact testId="next">
      <Flex direction="column" gap="small">
        <Heading>{title}</Heading>
        <MovedBack offboarding={offboarding} />
        {children}
      </Flex>
    </Tile>
  );
}
