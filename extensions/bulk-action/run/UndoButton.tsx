import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Run } from '../../../src/api/bulk';
import { undoInWords } from './undo-words';

/** The button that undoes a run, after it was asked whether to. */
export function UndoButton({ run, size, onUndo }: { run: Run; size?: 'xs'; onUndo(): void }) {
  const [isAsked, setIsAsked] = useState(false);
  const sized = size ? { size } : {};
  if (!isAsked)
    return (
      <Button {...sized} onClick={() => setIsAsked(true)}>
        Undo…
      </Button>
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Text>{undoInWords(run)}</Text>
      <Flex gap="small" wrap>
        <Button {...sized} variant="destructive" onClick={onUndo}>
          Undo it
        </Button>
        <Button {...sized} onClick={() => setIsAsked(false)}>
          Do not undo it
        </Button>
      </Flex>
    </Flex>
  );
}
