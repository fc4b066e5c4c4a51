import { Flex } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useCard } from '../card';
import type { Form, FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { FormNotice } from '../../shared/parts/FormNotice';
import { OpenPanel } from '../../shared/parts/OpenPanel';
import { SaveButton } from '../../shared/parts/SaveButton';

interface SavePanelProps {
  form: Form;
  id: string;
  /** The words of the button that opens it. */
  label: string;
  title: string;
  /** The words of the button that saves. */
  save?: string;
  variant?: 'primary' | 'secondary' | 'transparent';
  size?: 'xs' | 'sm' | 'md';
  width?: 'md' | 'lg';
  /** Whether there is something that keeps it from being saved. */
  held?: boolean;
  onOpen?: (() => void) | undefined;
  make(draft: FormDraft): FormResult;
  children: ReactNode;
}

/** A panel with one form. Its button saves and closes it, or says "Try again" after a failed save. */
export function SavePanel(props: SavePanelProps) {
  const card = useCard();
  const { form, save = 'Save', held = false, make, children, ...panel } = props;
  return (
    <OpenPanel
      {...panel}
      footer={
        <Flex direction="column" gap="small" align="start">
          <FormNotice form={form} />
          <SaveButton
            variant="primary"
            saving={form.saving !== undefined}
            disabled={held}
            onClick={() => form.submit(make, () => card.closePanel(panel.id))}
          >
            {form.saveState?.status === 'failed' ? 'Try again' : save}
          </SaveButton>
        </Flex>
      }
    >
      <Flex direction="column" gap="medium">
        {children}
      </Flex>
    </OpenPanel>
  );
}
