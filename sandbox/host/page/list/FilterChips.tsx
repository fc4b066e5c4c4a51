import { Pill } from '@mantine/core';
import type { Catalog } from '../api/catalog';
import { readCondition, wayLabels } from './condition';

interface FilterChipsProps {
  catalog: Catalog;
  /** Properties and conditions, as the address has them. */
  filters: readonly (readonly [property: string, text: string])[];
  onRemove(property: string): void;
}

/** Filters in words, each to be taken off. */
export function FilterChips({ catalog: { properties }, filters, onRemove }: FilterChipsProps) {
  return filters.map(([name, text]) => {
    const { label = name, options = [] } = properties.find((one) => one.name === name) ?? {};
    const { way, value } = readCondition(text);
    const labelOf = (option: string) => options.find((one) => one.value === option)?.label;
    const said = value.split(';').map((one) => labelOf(one) ?? one);
    return (
      <Pill
        key={name}
        size="md"
        withRemoveButton
        onRemove={() => onRemove(name)}
        removeButtonProps={{ 'aria-label': `Take off ${label}`, 'aria-hidden': false, tabIndex: 0 }}
      >
        {`${label} ${wayLabels[way]} ${said.join(', ')}`.trim()}
      </Pill>
    );
  });
}
