import { Flex, Text } from '@hubspot/ui-extensions';
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
  /** There is nothing to save: it only tells. */
  onlyTells?: boolean | undefined;
  /** What keeps it from being saved, in words. */
  held?: string | undefined;
  onOpen?: (() => void) | undefined;
  make(draft: FormDraft): FormResult;
  children: ReactNode;
}

/** A panel with one form. Its button saves and closes it, or says "Try again" after a failed save. */
export function SavePanel(props: SavePanelProps) {
  const card = useCard();
  const { form, save = 'Save', held, onlyTells = false, make, children, ...panel } = props;
  return (
    <OpenPanel
      {...panel}
      footer={
        <Flex direction="column" gap="small" align="start">
          <FormNotice form={form} />
          {held && <Text variant="microcopy">{held}</Text>}
          {!onlyTells && (
            <SaveButton
              variant="primary"
              saving={form.saving !== undefined}
              disabled={held !== undefined}
              onClick={() => form.submit(make, () => card.closePanel(panel.id))}
            >
              {form.saveState?.status === 'failed' ? 'Try again' : save}
            </SaveButton>
          )}
        </Flex>
      }
    >
      <Flex direction="column" gap="medium">
        {children}
      </Flex>
    </OpenPanel>
  );
}
