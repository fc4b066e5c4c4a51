import { Flex } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Desk, Made } from '../desk';
import type { Draft } from '../drafts';
import type { Place } from '../screen';
import { FormNotice } from '../parts/FormNotice';
import { OpenPanel } from '../parts/OpenPanel';
import { SaveButton } from '../parts/SaveButton';

interface ChangePanelProps {
  desk: Desk;
  place: Place;
  /** Where it stands, when the same panel stands elsewhere too. */
  at?: string | undefined;
  label?: string;
  title: string;
  make(draft: Draft): Made;
  onOpen?: () => void;
  children: ReactNode;
}

/** A small form in a panel that changes one thing about the offboarding. */
export function ChangePanel(props: ChangePanelProps) {
  const { desk, place, at, label = 'Change', title, make, onOpen, children } = props;
  const form = desk.form(place);
  const id = ['change', place, at].filter(Boolean).join('-');
  return (
    <OpenPanel
      id={id}
      label={label}
      title={title}
      onOpen={onOpen}
      footer={
        <SaveButton
          variant="primary"
          saving={form.saving !== undefined}
          onClick={() => form.submit(make, () => desk.closePanel(id))}
        >
          {form.attempt?.is === 'failed' ? 'Try again' : 'Save'}
        </SaveButton>
      }
    >
      <Flex direction="column" gap="medium">
        {children}
        <FormNotice form={form} />
      </Flex>
    </OpenPanel>
  );
}
