import { Flex, Heading, Link, StepIndicator, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { progressOf } from '../../../src/offboarding/progress';
import { outcomeById, stageById, stageIds, stageIndex } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { factsLine } from '../../shared/facts-line';
import { lastOf } from '../../shared/useOnDemand';
import { MoveMenu } from '../acts/MoveMenu';
import { OwnerAct } from '../acts/OwnerAct';
import { WaiveRestAct } from '../acts/WaiveRestAct';
import { usePage } from '../page';
import { PlaybookUnreadable } from '../../shared/parts/PlaybookUnreadable';
import { StakeLine } from './StakeLine';
import { StepTable } from './StepTable';
import { demibold } from '../../shared/parts/unchanged';

/** One offboarding as the card has it. A manager moves it, gives it to another or waives the rest; all else is done in the card. */
export function ReadOnlyOffboarding({
  companyId,
  offboarding,
  onChanged,
}: {
  companyId: string;
  offboarding: Offboarding;
  onChanged(): void;
}) {
  const { day, overview } = usePage();
  const records = lastOf(overview)?.records;
  const progress = progressOf(offboarding, day);
  const present = offboarding.status === 'closed' ? offboarding.lastStage : offboarding.stage;
  return (
    <Flex direction="column" gap="small">
      <Flex justify="between" align="center" gap="small" wrap>
        <Heading>{offboarding.companyName}</Heading>
        {records && <Link href={`${records}${companyId}`}>Open in HubSpot</Link>}
      </Flex>
      <Text>{factsLine(offboarding, day)}</Text>
      {offboarding.status !== 'closed' && <PlaybookUnreadable offboarding={offboarding} />}
      <StakeLine offboarding={offboarding} />
      {offboarding.status === 'closed' && (
        <Text format={demibold}>
          {outcomeById(offboarding.outcome).label}, closed{' '}
          {offboarding.closedOn ? dateInWords(offboarding.closedOn) : 'on a day that is not known'}
        </Text>
      )}
      <StepIndicator
        stepNames={stageIds.map((stage) => stageById(stage).shortLabel)}
        currentStep={stageIndex(present)}
      />
      {offboarding.status !== 'closed' && (
        <>
          <Flex gap="small" align="start" wrap>
            <MoveMenu
              key={offboarding.stage}
              companyId={companyId}
              stage={offboarding.stage}
              onMoved={onChanged}
            />
            <OwnerAct key={offboarding.owner?.id} companyId={companyId} onDone={onChanged} />
          </Flex>
          <WaiveRestAct
            key={progress.done}
            companyId={companyId}
            offboarding={offboarding}
            onDone={onChanged}
          />
        </>
      )}
      <StepTable offboarding={offboarding} progress={progress} />
    </Flex>
  );
}
