import { SaveButton } from '../../shared/parts/SaveButton';
import type { FormDraft } from '../drafts';
import type { Form, FormResult } from '../form';
import { asking, askWords } from './way-to';

interface AskButtonProps {
  form: Form;
  variant?: 'primary' | 'secondary';
  /** Makes the request that is done after the approval. */
  make(draft: FormDraft): FormResult;
  after?(): void;
}

/** Asks for the approval of an act. */
export function AskButton({ form, variant = 'secondary', make, after }: AskButtonProps) {
  return (
    <SaveButton
      variant={variant}
      size="sm"
      saving={form.saving?.name === 'ask_approval'}
      onClick={() => form.submit((newest) => asking(make(newest)), after)}
    >
      {askWords}
    </SaveButton>
  );
}
