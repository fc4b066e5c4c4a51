import { Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Situation } from '../../../src/api/situation';
import type { Closed } from '../../../src/offboarding/offboarding';
import { progressOf, type StepView } from '../../../src/offboarding/progress';
import { awaitedSteps } from '../../../src/offboarding/after-close';
import { outcomeById, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { wasMoneyWaived } from '../../../src/messages/waivers';
import { MovedNotice } from '../underway/MovedNotice';
import { OpenBusinessPanel } from '../open-business/OpenBusinessPanel';
import { PastOffboardings } from '../situations/PastOffboardings';
import { ApprovalBox } from '../approval/ApprovalBox';
import { StartPanel } from '../start/StartPanel';
import { StepItem } from '../steps/StepItem';
import { TimelinePanel } from '../timeline/TimelinePanel';
import { ByMistake } from './ByMistake';
import { ClosedMeanwhile } from './ClosedMeanwhile';
import { ClosedMeetings } from './ClosedMeetings';
import { ClientView } from '../survey/ClientView';
import { NextContact } from './NextContact';
import { PlannedMeetings } from './PlannedMeetings';
import { ListsAfterClose } from './ListsAfterClose';
import { StageRecord } from './StageRecord';
import { Summary } from './Summary';
import { Waived } from './Waived';
import { WonBackSection, WonBackButton } from './WonBackSection';
import { StepNotesSection } from './StepNotesSection';

interface ClosedProps {
  situation: Extract<Situation, { status: 'closed' }>;
}

/** A closed offboarding: its outcome, its record, lists that are still in use, and a new start. */
export function ClosedView({ situation }: ClosedProps) {
  const card = useCard();
  const { offboarding, moved, past } = situation;
  const [open, setOpen] = useState<StepId>();
  const progress = progressOf(offboarding, card.today);
  const awaited = new Set(awaitedSteps(offboarding));
  const ahead = progress.steps.filter(({ id }) => awaited.has(id));
  return (
    <Flex direction="column" gap="medium">
      <Flex gap="small" align="center" wrap>
        <Heading>{outcomeById(offboarding.outcome).label}</Heading>
        <StatusTag variant="success">Closed</StatusTag>
        {wasMoneyWaived(offboarding) && (
          <StatusTag variant="warning">Waived with money open</StatusTag>
        )}
      </Flex>
      <ClosedMeanwhile />
      {moved && (
        <MovedNotice
          from={moved.from}
          to={offboarding.closedStage}
          passed={moved.passed}
          onOpen={setOpen}
        />
      )}
      <WonBackSection offboarding={offboarding} />
      <NextContact offboarding={offboarding} />
      <PlannedMeetings offboarding={offboarding} />
      <Summary offboarding={offboarding} progress={progress} />
      <ClientView offboarding={offboarding} shown={awaited} />
      <Waived offboarding={offboarding} />
      <StillToCome offboarding={offboarding} ahead={ahead} open={open} onOpen={setOpen} />
      <ClosedMeetings offboarding={offboarding} progress={progress} />
      <ListsAfterClose offboarding={offboarding} />
      <StepNotesSection offboarding={offboarding} progress={progress} />
      <StageRecord offboarding={offboarding} progress={progress} />
      {situation.approval && <ApprovalBox approval={situation.approval} />}
      <PastOffboardings past={past} />
      <Flex gap="small" align="center" wrap>
        <TimelinePanel label="Dossier" main />
        <OpenBusinessPanel />
        <WonBackButton offboarding={offboarding} />
        <StartPanel label="Start again" quiet />
      </Flex>
      <ByMistake offboarding={offboarding} />
    </Flex>
  );
}

interface StillToComeProps {
  offboarding: Closed;
  ahead: readonly StepView[];
  open: StepId | undefined;
  onOpen(step: StepId | undefined): void;
}

/** The steps that go on after the end, one open at a time. */
function StillToCome({ offboarding, ahead, open, onOpen }: StillToComeProps) {
  if (ahead.length === 0) return null;
  return (
    <Flex direction="column" gap="small">
      <Heading>Still to come</Heading>
      <Text variant="microcopy">The relationship has ended; these go on after it.</Text>
      {ahead.map((view) => (
        <StepItem
          key={view.id}
          offboarding={offboarding}
          view={view}
          open={open === view.id}
          onToggle={() => onOpen(open === view.id ? undefined : view.id)}
        />
      ))}
    </Flex>
  );
}
