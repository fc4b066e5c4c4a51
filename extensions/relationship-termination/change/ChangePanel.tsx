import type { ReactNode } from 'react';
import type { Desk, Made } from '../desk';
import type { Draft } from '../drafts';
import type { Place } from '../screen';
import { SavePanel } from '../parts/SavePanel';

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
export function ChangePanel({ place, at, label = 'Change', ...rest }: ChangePanelProps) {
  const id = ['change', place, at].filter(Boolean).join('-');
  return <SavePanel {...rest} form={rest.desk.form(place)} id={id} label={label} />;
}
