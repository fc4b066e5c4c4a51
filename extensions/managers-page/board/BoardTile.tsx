import { Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import type { StageId } from '../../../src/playbook/lookup';
import { isOverdue, isStuck, type Row } from '../../../src/portfolio/row';
import { MoveMenu } from '../acts/MoveMenu';
import { usePage } from '../page';
import { CompanyLink } from '../parts';
import { nextDueInWords, ownerInWords, timeInStage, waitsInWords } from '../row-words';

interface BoardTileProps {
  row: Row;
  /** The stage of the column; undefined where it shows another kind. */
  stage: StageId | undefined;
  /** Whether it was just moved here, so that what the row says of its stage and of what is due is not known yet. */
  isMoved?: boolean;
  onMoved(to: StageId): void;
}

/** An offboarding on the board. */
export function BoardTile({ row, stage, isMoved = false, onMoved }: BoardTileProps) {
  const { day } = usePage();
  const [isLate, isLong] = [isOverdue(row, day), isStuck(row, day)];
  return (
    <Tile compact testId={`offboarding-${row.companyId}`}>
      <Flex direction="column" gap="extra-small">
        <CompanyLink row={row} />
        {isMoved && <StatusTag variant="info">Just moved here</StatusTag>}
        {!isMoved && (isLate || isLong) && (
          <Flex gap="extra-small" wrap>
            {isLate && <StatusTag variant="danger">{nextDueInWords(row, day)}</StatusTag>}
            {isLong && <StatusTag variant="warning">Stuck</StatusTag>}
          </Flex>
        )}
        {isMoved ? (
          <Text variant="microcopy">
            {ownerInWords(row)} · what is due shows once HubSpot’s search has it
          </Text>
        ) : (
          <>
            {!isLate && <Text variant="microcopy">{nextDueInWords(row, day)}</Text>}
            <Text variant="microcopy">{timeInStage(row, day)}</Text>
            <Text variant="microcopy">
              {ownerInWords(row)} · {waitsInWords(row)}
            </Text>
          </>
        )}
        {stage && row.status === 'under_way' && (
          <MoveMenu companyId={row.companyId} stage={stage} onMoved={onMoved} />
        )}
      </Flex>
    </Tile>
  );
}
