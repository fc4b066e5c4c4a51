import { Accordion } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { PropertyList } from './PropertyList';
import { propertySections } from './sections';

interface PropertySectionsProps {
  catalog: Catalog;
  company: CrmRecord;
}

/** The groups of properties, all open; on a narrow screen folded, so that the card comes first. */
export function PropertySections({ catalog, company }: PropertySectionsProps) {
  const sections = useMemo(() => propertySections(catalog), [catalog]);
  const [closed, setClosed] = useState<readonly string[]>(() =>
    window.matchMedia('(max-width: 760px)').matches ? sections.map(({ name }) => name) : [],
  );
  const open = sections.map(({ name }) => name).filter((name) => !closed.includes(name));
  return (
    <Accordion
      multiple
      variant="separated"
      chevronPosition="left"
      value={open}
      onChange={(next) =>
        setClosed(sections.map(({ name }) => name).filter((name) => !next.includes(name)))
      }
      styles={{
        item: { background: 'white', borderColor: 'var(--mantine-color-default-border)' },
        label: { fontWeight: 600 },
      }}
    >
      {sections.map(({ name, label, properties }) => (
        <Accordion.Item key={name} value={name}>
          <Accordion.Control>{label}</Accordion.Control>
          <Accordion.Panel>
            <PropertyList properties={properties} company={company} owners={catalog.owners} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
