import type { ReactNode } from 'react';
import { useCard } from '../card';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import type { FormId } from '../screen';
import { SavePanel } from '../parts/SavePanel';

interface ChangePanelProps {
  formId: FormId;
  /** Makes the panel's id unique where two of one form are on the page. */
  at?: string | undefined;
  label?: string;
  title: string;
  /** What the button says that saves. */
  save?: string;
  /** There is nothing to save: it only tells. */
  onlyTells?: boolean;
  make(draft: FormDraft): FormResult;
  onOpen?: () => void;
  children: ReactNode;
}

/** A small form in a panel that changes one thing about the offboarding. */
export function ChangePanel({ formId, at, label = 'Change', ...rest }: ChangePanelProps) {
  const form = useCard().form(formId);
  const id = ['change', formId, at].filter(Boolean).join('-');
  return <SavePanel {...rest} form={form} id={id} label={label} />;
}
