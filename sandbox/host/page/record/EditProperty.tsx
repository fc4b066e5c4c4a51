import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { PropertyDialog } from './PropertyDialog';
import { propertiesToSet } from './sections';

interface EditPropertyProps {
  catalog: Catalog;
  company: CrmRecord;
  written(): void;
}

/** HubSpot edits a value where it stands; here a dialog sets any property of the left column. */
export function EditProperty({ catalog, company, written }: EditPropertyProps) {
  const [open, setOpen] = useState(false);
  const close = (done: boolean) => {
    setOpen(false);
    if (done) written();
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Set a property
      </Button>
      {open && (
        <PropertyDialog properties={propertiesToSet(catalog)} company={company} close={close} />
      )}
    </>
  );
}
