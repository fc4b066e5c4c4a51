import { Button, Group } from '@mantine/core';
import type { Catalog, Property } from '../api/catalog';
import { AddFilter } from './AddFilter';
import { Choose } from './Choose';
import { progressProperties } from './columns';
import { readCondition, writeCondition } from './condition';
import type { ListQuery } from './list-query';
import { FilterChips } from './FilterChips';
import { SearchBox } from './SearchBox';
import { SortBy } from './SortBy';

interface FilterBarProps {
  catalog: Catalog;
  query: ListQuery;
  change(part: Partial<ListQuery>): void;
}

/** Search, the owner, one filter for each property that says where a company stands, any other, and the order. */
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
  const own = filters.map(({ name }) => name);
  const others = Object.entries(query.filters).filter(
    ([name, text]) => !own.includes(name) || isOwnKind(text),
  );
  const choosable = choosableOf(catalog);
  const narrowed =
    query.text !== '' || query.segment !== '' || Object.keys(query.filters).length > 0;
  return (
    <Group gap="sm" align="flex-end">
      <SearchBox text={query.text} onSearch={(text) => change({ text })} />
      {filters.map(({ name, label, data }) => (
        <Choose
          key={name}
          label={label}
          placeholder="Any"
          data={data}
          value={query.filters[name] ?? null}
          onChange={(value) => set(name, value)}
          clearable
          clearButtonProps={{ 'aria-label': `Any ${label}` }}
        />
      ))}
      <SortBy properties={choosable} sort={query.sort} onSort={(sort) => change({ sort })} />
      <AddFilter
        properties={choosable}
        onAdd={(property, condition) => set(property, writeCondition(condition))}
      />
      <FilterChips catalog={catalog} filters={others} onRemove={(name) => set(name, null)} />
      {narrowed && (
        <Button variant="subtle" onClick={() => change({ text: '', segment: '', filters: {} })}>
          Clear all
        </Button>
      )}
    </Group>
  );
}

/** A condition that the filter of a property's own cannot show. */
const isOwnKind = (text: string) => !['equals', 'unknown'].includes(readCondition(text).way);

const choosableOf = ({ properties }: Catalog) =>
  properties.filter(({ hidden }) => !hidden).sort((a, b) => a.label.localeCompare(b.label));

const isUnknown = { value: '(unknown)', label: 'is unknown' };

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
