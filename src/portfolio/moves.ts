import type { StageId } from '../playbook/lookup';
import type { Row } from './row';

/**
 * A move on the board that HubSpot's search does not show yet. `made`: the search still has it where it was; `found`: it has it in
 * the new stage; `left`: the column that it left was read again since.
 */
export interface Move {
  row: Row;
  from: StageId;
  to: StageId;
  seen: 'made' | 'found' | 'left';
}

/** The moves with one more; an earlier one of the same company is replaced, and keeps the stage where the search has it. */
export function withMove(moves: readonly Move[], row: Row, from: StageId, to: StageId): Move[] {
  const before = moves.find((move) => move.row.companyId === row.companyId);
  const others = moves.filter((move) => move !== before);
  return [...others, { row, from: before?.from ?? from, to, seen: 'made' }];
}

/** A column of the board. */
export interface BoardColumn {
  /** What the search found, without what was moved away. */
  rows: readonly Row[];
  /** What was moved here and is not among them. */
  arrived: readonly Row[];
  /** How many there are in all. */
  total: number;
}

/** Returns a column as it stands after the moves. `stage` is undefined for a column that is none. */
export function columnAfter(
  { rows, total }: { rows: readonly Row[]; total: number },
  stage: StageId | undefined,
  moves: readonly Move[],
): BoardColumn {
  const moveOf = ({ companyId }: Row) => moves.find((move) => move.row.companyId === companyId);
  const stay = rows.filter((row) => (moveOf(row)?.to ?? stage) === stage);
  const arrived = moves.filter(
    ({ row, to }) => to === stage && !rows.some(({ companyId }) => companyId === row.companyId),
  );
  return {
    rows: stay,
    arrived: arrived.map(({ row }) => row),
    total: total - (rows.length - stay.length) + arrived.length,
  };
}
