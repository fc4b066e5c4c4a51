import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { StageId } from '../../../src/playbook/lookup';
import { withMove, type Move } from '../../../src/portfolio/moves';
import type { Row } from '../../../src/portfolio/row';
import { AwaitSearch } from './AwaitSearch';

interface BoardMoves {
  moves: readonly Move[];
  /** Called after an offboarding was moved. */
  moved(row: Row, from: StageId, to: StageId): void;
  /** Called once the column that a move left was read again. */
  left(companyId: string): void;
  /** Called once the column that it came to was read after that. */
  arrived(companyId: string): void;
}

const MovesContext = createContext<BoardMoves | undefined>(undefined);

export function useMoves(): BoardMoves {
  const moves = useContext(MovesContext);
  if (!moves) throw new Error('useMoves needs a MovesProvider');
  return moves;
}

/** Knows what was moved on the board and is not in HubSpot's search yet. */
export function MovesProvider({ children }: { children: ReactNode }) {
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const acts = useMemo(() => {
    const saw = (companyId: string, seen: Move['seen']) =>
      setMoves((before) =>
        before.map((move) => (move.row.companyId === companyId ? { ...move, seen } : move)),
      );
    return {
      moved: (row: Row, from: StageId, to: StageId) =>
        setMoves((before) => withMove(before, row, from, to)),
      found: (companyId: string) => saw(companyId, 'found'),
      left: (companyId: string) => saw(companyId, 'left'),
      arrived: (companyId: string) =>
        setMoves((before) => before.filter(({ row }) => row.companyId !== companyId)),
    };
  }, []);
  const value = useMemo(() => ({ moves, ...acts }), [moves, acts]);
  return (
    <MovesContext.Provider value={value}>
      {children}
      {moves.map(
        ({ row: { companyId }, to, seen }) =>
          seen === 'made' && (
            <AwaitSearch
              key={`${companyId}-${to}`}
              companyId={companyId}
              stage={to}
              onFound={() => acts.found(companyId)}
            />
          ),
      )}
    </MovesContext.Provider>
  );
}
