import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Property } from '../api/catalog';
import { Choose } from './Choose';
import { needsValue, wayLabels, waysFor, type Condition, type Way } from './condition';

interface AddFilterProps {
  properties: readonly Property[];
  onAdd(property: string, condition: Condition): void;
}

/** Filters by any property. */
export function AddFilter({ properties, onAdd }: AddFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const add = (property: string, condition: Condition) => {
    onAdd(property, condition);
    setOpen(false);
  };
  return (
    <>
      <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Add filter
      </Button>
      {isOpen && <FilterForm properties={properties} onAdd={add} />}
    </>
  );
}

function FilterForm({ properties, onAdd }: AddFilterProps) {
  const [name, setName] = useState<string | null>(null);
  const [condition, setCondition] = useState<Condition>({ way: 'known', value: '' });
  const property = properties.find((one) => one.name === name);
  const choose = (next: string | null) => {
    setName(next);
    const found = properties.find((one) => one.name === next);
    const [way = 'known'] = found ? waysFor(found) : [];
    setCondition({ way, value: '' });
  };
  const isWhole = !needsValue(condition.way) || condition.value.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (property && isWhole) onAdd(property.name, { ...condition, value: condition.value.trim() });
  };
  const ways = property ? waysFor(property) : [];
  return (
    <form onSubmit={submit} style={{ width: '100%' }}>
      <Group gap="sm" align="flex-end">
        <Choose
          label="Property"
          autoFocus
          data={properties.map(({ name: value, label }) => ({ value, label }))}
          value={name}
          onChange={choose}
        />
        {property && (
          <>
            <Choose
              label="How"
              data={ways.map((value) => ({ value, label: wayLabels[value] }))}
              value={condition.way}
              onChange={(next) => {
                const way = ways.find((one) => one === next);
                if (way) setCondition({ way, value: '' });
              }}
              allowDeselect={false}
            />
            <ValueField
              property={property}
              condition={condition}
              onChange={(value) => setCondition({ ...condition, value })}
            />
          </>
        )}
        <Button type="submit" disabled={!property || !isWhole}>
          Apply filter
        </Button>
      </Group>
    </form>
  );
}

interface ValueFieldProps {
  property: Property;
  condition: Condition;
  onChange(value: string): void;
}

const inputTypes: Partial<Record<Way, string>> = {
  before: 'date',
  after: 'date',
  next: 'number',
  past: 'number',
};

function ValueField({ property, condition: { way, value }, onChange }: ValueFieldProps) {
  if (!needsValue(way)) return null;
  if (way === 'one_of') {
    return (
      <Checkbox.Group
        label="Options"
        value={value ? value.split(';') : []}
        onChange={(values) => onChange(values.join(';'))}
      >
        <Group gap="sm" mah={160} style={{ overflowY: 'auto' }}>
          {property.options.map((option) => (
            <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  }
  const type = inputTypes[way] ?? 'text';
  return (
    <TextInput
      label={type === 'number' ? 'Days' : 'Value'}
      type={type}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
