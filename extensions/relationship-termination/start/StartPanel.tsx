import type { Desk } from '../desk';
import { OpenPanel } from '../parts/OpenPanel';
import { SaveButton } from '../parts/SaveButton';
import { startAsk } from './start-ask';
import { StartForm } from './StartForm';

const id = 'start-offboarding';

interface StartPanelProps {
  desk: Desk;
  label?: string;
  /** Whether starting is not the main thing to do here. */
  quiet?: boolean;
}

/** The button that opens the start form. */
export function StartPanel({ desk, label = 'Start', quiet = false }: StartPanelProps) {
  const form = desk.form('start');
  const again = form.attempt?.is === 'failed';
  return (
    <OpenPanel
      id={id}
      label={label}
      title="Start an offboarding"
      variant={quiet ? 'secondary' : 'primary'}
      size={quiet ? 'sm' : 'md'}
      onOpen={desk.readOwners}
      footer={
        <SaveButton
          variant="primary"
          saving={form.saving !== undefined}
          onClick={() => form.submit(startAsk, () => desk.closePanel(id))}
        >
          {again ? 'Try again' : 'Start the offboarding'}
        </SaveButton>
      }
    >
      <StartForm desk={desk} form={form} />
    </OpenPanel>
  );
}
