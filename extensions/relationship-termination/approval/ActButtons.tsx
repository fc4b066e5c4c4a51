import { SaveButton } from '../../shared/parts/SaveButton';
import type { FormDraft } from '../drafts';
import type { Form, FormResult } from '../form';
import { AskButton } from './AskButton';
import type { Way } from './way-to';

interface ActButtonsProps {
  way: Way;
  form: Form;
  /** The words of the button that does it. */
  act: string;
  make(draft: FormDraft): FormResult;
}

/** Does an act, or asks for its approval first; nothing while it is unknown whether it needs one. */
export function ActButtons({ way, form, act, make }: ActButtonsProps) {
  const { saving } = form;
  if (way === 'unknown') return null;
  return (
    <>
      {way !== 'after_approval' && (
        <SaveButton
          variant="primary"
          size="sm"
          saving={saving !== undefined && saving.name !== 'ask_approval'}
          onClick={() => form.submit(make)}
        >
          {act}
        </SaveButton>
      )}
      {way !== 'at_once' && (
        <AskButton
          form={form}
          make={make}
          variant={way === 'after_approval' ? 'primary' : 'secondary'}
        />
      )}
    </>
  );
}
