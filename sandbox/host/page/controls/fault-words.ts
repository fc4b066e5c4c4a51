import type { Fault, FaultInput } from '../api/controls';

/** What a person can choose, each with the part of a fault that it stands for. */
export const kinds = [
  { value: 'status', label: 'A status, without effect' },
  { value: 'status-after', label: 'A status, though it took effect' },
  { value: 'reset', label: 'A broken connection, without effect' },
  { value: 'reset-after', label: 'An answer lost after it took effect' },
  { value: 'delay', label: 'A delay' },
  { value: 'part', label: 'Some items of a batch fail' },
] as const;
export type Kind = (typeof kinds)[number]['value'];

export const statuses = [
  { value: '429-TEN_SECONDLY_ROLLING', label: '429: too many requests in ten seconds' },
  { value: '429-SECONDLY', label: '429: too many searches in a second' },
  { value: '429-DAILY', label: '429: too many requests today' },
  { value: '423', label: '423: locked' },
  { value: '477', label: '477: the account is being moved' },
  { value: '500', label: '500: internal error' },
  { value: '502', label: '502: bad gateway' },
  { value: '503', label: '503: unavailable' },
  { value: '504', label: '504: gateway time-out' },
  { value: '404', label: '404: not found' },
];

/** A fault as it is typed. */
export interface FaultDraft {
  kind: Kind;
  method: string;
  path: string;
  status: string;
  delayMs: number;
  retryAfterSeconds: number;
  every: number;
  skip: number;
  times: number;
}

export const emptyDraft: FaultDraft = {
  kind: 'status',
  method: '',
  path: '/crm/',
  status: '429-TEN_SECONDLY_ROLLING',
  delayMs: 3_000,
  retryAfterSeconds: 2,
  every: 2,
  skip: 0,
  times: 1,
};

export function toFault(draft: FaultDraft): FaultInput {
  const { method, path, skip, times, delayMs, retryAfterSeconds, every } = draft;
  const asked = { ...(method && { method }), path: path.trim(), skip, times };
  const when = draft.kind.endsWith('-after') ? 'after' : 'before';
  const [status, policy] = draft.status.split('-');
  if (draft.kind === 'delay') return { ...asked, kind: 'delay', delayMs };
  if (draft.kind === 'part') return { ...asked, kind: 'part', every };
  if (draft.kind.startsWith('reset')) return { ...asked, kind: 'reset', when };
  return {
    ...asked,
    kind: 'status',
    when,
    status: Number(status),
    ...(policy && { policy }),
    ...(status === '477' && { retryAfterSeconds }),
  };
}

/** What a fault does, in a sentence without a full stop. */
export function effectOf({ kind, when, status, policy, delayMs, every, items }: Fault): string {
  const after = when === 'after' ? 'It takes effect; ' : '';
  if (kind === 'delay') return `Answered ${delayMs} ms late`;
  if (kind === 'reset') return after ? `${after}the answer is lost` : 'The connection breaks';
  if (kind === 'part') {
    return every === undefined
      ? `Items ${items.join(', ')} of a batch fail`
      : `Every item of a batch whose number divides by ${every} fails`;
  }
  return `${after}${after ? 'a' : 'A'}nswered ${status}${status === 429 ? ` ${policy}` : ''}`;
}

/** What is left of a fault. */
export function leftOf({ skip, times }: Fault): string {
  const meets = times === 1 ? 'the next request' : `the next ${times} requests`;
  if (skip === 0) return `Meets ${meets}`;
  return `Lets ${skip} pass, then meets ${meets}`;
}
