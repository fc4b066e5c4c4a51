import { Button, Group, Select } from '@mantine/core';
import type { Catalog, Property } from '../api/catalog';
import { progressProperties } from './columns';
import { unknown, type ListQuery } from './list-query';
import { SearchBox } from './SearchBox';

interface FilterBarProps {
  catalog: Catalog;
  query: ListQuery;
  change(part: Partial<ListQuery>): void;
}

/** Search, the owner, and one filter for each property that says where a company stands. */
export function FilterBar({ catalog, query, change }: FilterBarProps) {
  const set = (property: string, value: string | null) => {
    const others = Object.entries(query.filters).filter(([name]) => name !== property);
    change({ filters: Object.fromEntries(value ? [...others, [property, value]] : others) });
  };
  const filters = [
    { name: 'hubspot_owner_id', label: 'Company owner', data: ownerChoices(catalog) },
    ...progressProperties(catalog.properties).map((property) => ({
      name: property.name,
      label: property.label,
      data: optionChoices(property),
    })),
  ];
  const narrowed = query.text !== '' || Object.keys(query.filters).length > 0;
  return (
    <Group gap="sm" align="flex-end">
      <SearchBox text={query.text} onSearch={(text) => change({ text })} />
      {filters.map(({ name, label, data }) => (
        <Select
          key={name}
          role="combobox"
          label={label}
          placeholder="Any"
          data={data}
          value={query.filters[name] ?? null}
          onChange={(value) => set(name, value)}
          clearable
          clearButtonProps={{ 'aria-label': `Any ${label}` }}
          searchable
          nothingFoundMessage="No such option"
          size="sm"
          w={{ base: 'calc(50% - 6px)', xs: 190 }}
        />
      ))}
      {narrowed && (
        <Button variant="subtle" onClick={() => change({ text: '', filters: {} })}>
          Clear all
        </Button>
      )}
    </Group>
  );
}

const isUnknown = { value: unknown, label: 'is unknown' };

const ownerChoices = ({ owners }: Catalog) => [
  ...[...owners].map(([value, label]) => ({ value, label })),
  isUnknown,
];

const optionChoices = ({ options }: Property) => [
  ...options
    .filter(({ hidden }) => !hidden)
    .map(({ value, label, displayOrder = -1 }) => ({ value, label, displayOrder }))
    .sort((one, other) => one.displayOrder - other.displayOrder)
    .map(({ value, label }) => ({ value, label })),
  isUnknown,
];
