import type { Desk } from '../desk';
import { OpenPanel } from '../parts/OpenPanel';
import { SaveButton } from '../parts/SaveButton';
import { startAsk } from './start-ask';
import { StartForm } from './StartForm';

const id = 'start-offboarding';

/** The button that opens the start form. */
export function StartPanel({ desk, label = 'Start' }: { desk: Desk; label?: string }) {
  const form = desk.form('start');
  const again = form.attempt?.is === 'failed';
  return (
    <OpenPanel
      id={id}
      label={label}
      title="Start an offboarding"
      variant="primary"
      size="md"
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
