import type { Desk } from '../desk';
import { SavePanel } from '../parts/SavePanel';
import { startRequest } from './start-request';
import { StartForm } from './StartForm';

interface StartPanelProps {
  desk: Desk;
  label?: string;
  /** Whether starting is not the main thing to do here. */
  quiet?: boolean;
}

/** The button that opens the start form. */
export function StartPanel({ desk, label = 'Start', quiet = false }: StartPanelProps) {
  const form = desk.form('start');
  return (
    <SavePanel
      desk={desk}
      form={form}
      id="start-offboarding"
      label={label}
      title="Start an offboarding"
      variant={quiet ? 'secondary' : 'primary'}
      size={quiet ? 'sm' : 'md'}
      save="Start the offboarding"
      onOpen={desk.readOwners}
      make={startRequest}
    >
      <StartForm desk={desk} form={form} />
    </SavePanel>
  );
}
