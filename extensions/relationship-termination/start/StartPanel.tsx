import { useCard } from '../card';
import { lastOf } from '../../shared/useOnDemand';
import { suggestedOwner } from '../../shared/useOwners';
import { SavePanel } from '../parts/SavePanel';
import { startRequest } from './start-request';
import { StartForm } from './StartForm';

interface StartPanelProps {
  label?: string;
  /** Shows a small button instead of the main one. */
  quiet?: boolean;
}

/** The button that opens the start form. */
export function StartPanel({ label = 'Start', quiet = false }: StartPanelProps) {
  const card = useCard();
  const form = card.form('start');
  const running = lastOf(card.runningPlaybook.state);
  const version = running && (running.playbook?.version ?? 0);
  return (
    <SavePanel
      form={form}
      id="start-offboarding"
      label={label}
      title="Start an offboarding"
      variant={quiet ? 'secondary' : 'primary'}
      size={quiet ? 'sm' : 'md'}
      save="Start the offboarding"
      onOpen={() => {
        card.readOwners();
        card.runningPlaybook.read();
      }}
      make={(draft) => startRequest(draft, suggestedOwner(card.owners), version)}
    >
      <StartForm form={form} />
    </SavePanel>
  );
}
