import { SimpleGrid, Title } from '@mantine/core';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { PropertyList } from './PropertyList';

const highlights = ['hubspot_owner_id', 'lifecyclestage', 'createdate', 'hs_lastmodifieddate'];

/** HubSpot's data highlights. */
export function Overview({ catalog, company }: { catalog: Catalog; company: CrmRecord }) {
  const properties = highlights.flatMap(
    (name) => catalog.properties.find((property) => property.name === name) ?? [],
  );
  return (
    <section aria-labelledby="highlights">
      <Title order={2} id="highlights" mb="sm">
        Data highlights
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {properties.map((property) => (
          <PropertyList
            key={property.name}
            properties={[property]}
            company={company}
            owners={catalog.owners}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
