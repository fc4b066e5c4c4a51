import { NativeSelect } from '@mantine/core';
import { CountInput } from './CountInput';
import { statuses, type FaultDraft } from './fault-words';

interface KindFieldsProps {
  draft: FaultDraft;
  put(change: Partial<FaultDraft>): void;
}

/** The fields that only one kind of fault has. */
export function KindFields({ draft, put }: KindFieldsProps) {
  if (draft.kind === 'delay') {
    return (
      <CountInput
        label="How late, in milliseconds"
        min={0}
        value={draft.delayMs}
        put={(delayMs) => put({ delayMs })}
      />
    );
  }
  if (draft.kind === 'part') {
    return (
      <CountInput
        label="One item fails of every"
        min={1}
        value={draft.every}
        put={(every) => put({ every })}
      />
    );
  }
  return draft.kind.startsWith('status') ? <StatusFields draft={draft} put={put} /> : null;
}

function StatusFields({ draft, put }: KindFieldsProps) {
  return (
    <>
      <NativeSelect
        label="Status"
        data={statuses}
        value={draft.status}
        onChange={({ currentTarget: { value } }) => put({ status: value })}
      />
      {draft.status === '477' && (
        <CountInput
          label="Try again after, in seconds"
          min={0}
          value={draft.retryAfterSeconds}
          put={(retryAfterSeconds) => put({ retryAfterSeconds })}
        />
      )}
    </>
  );
}
