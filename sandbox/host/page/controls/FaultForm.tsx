import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FaultInput } from '../api/controls';
import { CountInput } from './CountInput';
import { emptyDraft, kinds, toFault, type FaultDraft } from './fault-words';
import { KindFields } from './KindFields';

interface FaultFormProps {
  add(fault: FaultInput): void;
}

const methods = [
  { value: '', label: 'Any' },
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ value: method, label: method })),
];

/** Says which requests go wrong, how, and how often. */
export function FaultForm({ add }: FaultFormProps) {
  const [draft, setDraft] = useState(emptyDraft);
  const put = (change: Partial<FaultDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(toFault(draft));
  };

  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <NativeSelect
          label="What happens"
          data={[...kinds]}
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            put({ kind: kinds.find((kind) => kind.value === value)?.value ?? 'status' })
          }
        />
        <KindFields draft={draft} put={put} />
        <NativeSelect
          label="Method"
          data={methods}
          value={draft.method}
          onChange={({ currentTarget: { value } }) => put({ method: value })}
        />
        <TextInput
          label="Path has"
          description="Or a pattern between slashes: /companies$/"
          inputWrapperOrder={['label', 'input', 'description']}
          required
          value={draft.path}
          onChange={({ currentTarget: { value } }) => put({ path: value })}
        />
        <CountInput
          label="Requests to let pass first"
          min={0}
          value={draft.skip}
          put={(skip) => put({ skip })}
        />
        <CountInput
          label="Requests to meet"
          min={1}
          value={draft.times}
          put={(times) => put({ times })}
        />
      </SimpleGrid>
      <Group mt="md">
        <Button type="submit">Add fault</Button>
      </Group>
    </form>
  );
}
