import { AutoGrid, Flex, Tile } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { initiatorLabel, reasonLabel } from '../../../src/messages/labels';
import { useCard } from '../card';
import { DatePanel } from '../change/DatePanel';
import { ExtentPanel } from '../change/ExtentPanel';
import { ContractFact } from '../contract/ContractFact';
import { PlaybookFact } from '../change/PlaybookFact';
import { OwnerPanel } from '../change/OwnerPanel';
import { StatedReasonPanel } from '../change/ReasonPanels';
import { fromToday, dateInWords } from '../../shared/dates';
import { isInactive, nameOfOwner, ownerInWords } from '../../shared/useOwners';
import { Fact } from '../../shared/parts/Fact';
import { StakeFact } from '../change/StakeFact';
import { AnalysedFact } from '../change/AnalysedFact';
import { ReasonsCompared } from '../parts/ReasonsCompared';
import { statedMore } from '../reason-words';

/** The last day, reasons, owner and contract, each with a button to change it. */
export function Details({ offboarding }: { offboarding: Offboarding }) {
  const card = useCard();
  const { finalServiceDate: end, initiator, statedReason, owner, managerId, part } = offboarding;
  return (
    <Tile compact>
      <Flex direction="column" gap="small">
        <AutoGrid columnWidth={150} flexible gap="medium">
          <Fact
            label="Last day of service"
            value={end ? dateInWords(end) : 'Not known yet'}
            more={end && fromToday(end, card.today)}
            change={<DatePanel offboarding={offboarding} />}
          />
          <Fact
            label="How much ends"
            value={part ? 'Part of it' : 'All of it'}
            more={part && `Ends: ${part.ends} · Stays: ${part.stays}`}
            change={<ExtentPanel offboarding={offboarding} />}
          />
          <Fact
            label="Who ended it"
            value={initiatorLabel(initiator)}
            change={<StatedReasonPanel offboarding={offboarding} at="initiator" />}
          />
          <Fact
            label="Stated reason"
            value={reasonLabel(statedReason.id)}
            more={statedMore(offboarding)}
            change={<StatedReasonPanel offboarding={offboarding} />}
          />
          <AnalysedFact offboarding={offboarding} />
          <Fact
            label="Owner"
            value={owner ? nameOfOwner(owner, card.owners) : 'No owner yet'}
            more={owner && isInactive(owner.id, card.owners) ? 'Deactivated in HubSpot' : undefined}
            change={<OwnerPanel offboarding={offboarding} />}
          />
          <Fact
            label="Manager"
            value={managerId ? ownerInWords(managerId, card.owners, false) : 'No manager set'}
          />
          <StakeFact offboarding={offboarding} />
          <ContractFact offboarding={offboarding} />
          {offboarding.status !== 'closed' && <PlaybookFact offboarding={offboarding} />}
        </AutoGrid>
        <ReasonsCompared offboarding={offboarding} />
      </Flex>
    </Tile>
  );
}
