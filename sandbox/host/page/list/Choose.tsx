import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/** A choice that is searched by typing, and says whether it is open, as a combobox has to. */
export function Choose(props: SelectProps & { label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Select
      role="combobox"
      ref={(input) => input?.setAttribute('aria-expanded', String(isOpen))}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      searchable
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
      nothingFoundMessage="None found"
      size="sm"
      w={{ base: 'calc(50% - 6px)', xs: 190 }}
      {...props}
    />
  );
}
