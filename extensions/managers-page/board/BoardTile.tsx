import { Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import { isOverdue, isStuck, type Row } from '../../../src/portfolio/row';
import { MoveMenu } from '../acts/MoveMenu';
import { usePage } from '../page';
import { CompanyLink } from '../parts';
import {
  nextDueInWords,
  ownerInWords,
  timeInStage,
  waitsInWords,
  workingStage,
} from '../row-words';

/** An offboarding on the board. */
export function BoardTile({ row }: { row: Row }) {
  const { day } = usePage();
  const stage = workingStage(row);
  const [isLate, isLong] = [isOverdue(row, day), isStuck(row, day)];
  return (
    <Tile compact testId={`offboarding-${row.companyId}`}>
      <Flex direction="column" gap="extra-small">
        <CompanyLink row={row} />
        {(isLate || isLong) && (
          <Flex gap="extra-small" wrap>
            {isLate && <StatusTag variant="danger">Overdue</StatusTag>}
            {isLong && <StatusTag variant="warning">Stuck</StatusTag>}
          </Flex>
        )}
        <Text variant="microcopy">{nextDueInWords(row, day)}</Text>
        <Text variant="microcopy">{timeInStage(row, day)}</Text>
        <Text variant="microcopy">
          {ownerInWords(row)} · {waitsInWords(row)}
        </Text>
        {stage && row.status === 'under_way' && (
          <MoveMenu companyId={row.companyId} stage={stage} />
        )}
      </Flex>
    </Tile>
  );
}
