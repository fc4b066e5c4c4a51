import { Button, Flex } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Act } from '../../../src/bulk/act';
import { Choice } from '../../shared/parts/Choice';
import { useBulk } from '../bulk';
import type { ToDo } from './act-of';
import { MoveFields, PauseFields, ReassignFields } from './ChangeFields';
import { StartFields } from './StartFields';
import { useActForm, type ActEntry, type ActForm } from './useActForm';

const kinds: { id: Act['kind']; label: string }[] = [
  { id: 'start', label: 'Start offboardings' },
  { id: 'reassign', label: 'Change the owner' },
  { id: 'move', label: 'Move to a stage' },
  { id: 'pause', label: 'Pause' },
];

const fieldsOf: Record<Act['kind'], (form: ActForm) => ReactNode> = {
  start: (form) => <StartFields form={form} />,
  reassign: (form) => <ReassignFields form={form} />,
  move: (form) => <MoveFields form={form} />,
  pause: (form) => <PauseFields form={form} />,
};

interface ActChoiceProps {
  entry: ActEntry;
  onEntry(entry: ActEntry): void;
  onPreview(toDo: ToDo): void;
}

/** What is to be done, and what it needs. Nothing is chosen at first. */
export function ActChoice({ entry, onEntry, onPreview }: ActChoiceProps) {
  const { today } = useBulk();
  const form = useActForm(entry, { onEntry, onDone: onPreview }, today());
  return (
    <Flex direction="column" gap="medium">
      <Choice
        label="What to do"
        name="kind"
        required
        options={kinds}
        value={entry.kind}
        onChoose={(kind) => onEntry({ ...entry, kind })}
      />
      {entry.kind && form && (
        <>
          <Flex key={entry.kind} direction="column" gap="medium">
            {fieldsOf[entry.kind](form)}
          </Flex>
          <Flex direction="column" gap="extra-small" align="start">
            <Button variant="primary" onClick={form.submit}>
              Show what would happen
            </Button>
          </Flex>
        </>
      )}
    </Flex>
  );
}
