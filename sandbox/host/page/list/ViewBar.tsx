import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Segment } from '../api/segments';
import { Choose } from './Choose';
import { readListQuery, writeListQuery, type ListQuery } from './list-query';
import { useSavedViews } from './saved-views';

interface ViewBarProps {
  segments: readonly Segment[];
  query: ListQuery;
  change(part: Partial<ListQuery>): void;
}

/** The account's segments, and views that are saved in this browser: to open, save and remove. */
export function ViewBar({ segments, query, change }: ViewBarProps) {
  const { views, save, remove } = useSavedViews();
  const address = writeListQuery({ ...query, page: 1 }).toString();
  const present = views.find((view) => view.address === address);
  const open = (name: string | null) => {
    const view = views.find((one) => one.name === name);
    change(readListQuery(new URLSearchParams(view?.address)));
  };
  return (
    <Group gap="sm" align="flex-end">
      <Choose
        label="Segment"
        placeholder="All companies"
        data={segments.map(({ id, name, size }) => ({ value: id, label: `${name} (${size})` }))}
        value={query.segment || null}
        onChange={(segment) => change({ segment: segment ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': 'All companies' }}
        w={{ base: '100%', xs: 390 }}
      />
      {views.length > 0 && (
        <Choose
          label="Saved view"
          placeholder="None"
          data={views.map(({ name }) => name)}
          value={present?.name ?? null}
          onChange={open}
        />
      )}
      {present ? (
        <Button variant="subtle" onClick={() => remove(present.name)}>
          Remove view
        </Button>
      ) : (
        <SaveView onSave={(name) => save({ name, address })} />
      )}
    </Group>
  );
}

function SaveView({ onSave }: { onSave(name: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Save as view
      </Button>
    );
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Name of the view"
          autoFocus
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit">Save</Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
