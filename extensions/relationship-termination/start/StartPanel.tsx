import { useCard } from '../card';
import { lastOf } from '../../shared/useOnDemand';
import { suggestedOwner } from '../../shared/useOwners';
import { ApprovalNote } from '../approval/ApprovalNote';
import { asking, askWords, wayTo, whyNotNow } from '../approval/way-to';
import type { FormDraft } from '../drafts';
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
  const way = wayTo({ playbook: running?.playbook }, { starts: true });
  const start = (draft: FormDraft) => startRequest(draft, suggestedOwner(card.owners), version);
  return (
    <SavePanel
      form={form}
      id="start-offboarding"
      label={label}
      title="Start an offboarding"
      variant={quiet ? 'secondary' : 'primary'}
      size={quiet ? 'sm' : 'md'}
      held={whyNotNow(way)}
      save={way === 'after_approval' ? askWords : 'Start the offboarding'}
      onOpen={() => {
        card.readOwners();
        card.runningPlaybook.read();
      }}
      make={(draft) => (way === 'after_approval' ? asking(start(draft)) : start(draft))}
    >
      <StartForm form={form} />
      {way !== 'unknown' && <ApprovalNote way={way} />}
    </SavePanel>
  );
}
