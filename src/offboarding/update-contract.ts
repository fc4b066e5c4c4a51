import type { ContractCommand, Now } from './commands';
import { changeOf, isRetry } from './change';
import { contractDaysOf } from './contract-days';
import type { KnownContract, Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Replaces the contract. Due dates that depend on it follow.
 *
 * Refuses `already_closed`, and `contract_problem` with the problem and the field's path in the request.
 */
export function updateContract(
  before: Offboarding,
  { contract, ...requestMeta }: ContractCommand,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, requestMeta) || isSame(before.contract, contract)) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const dates = contractDaysOf(before, contract);
  if ('problem' in dates) {
    const { field, problem } = dates;
    return refused('contract_problem', { field: requestField(field), problem });
  }
  return changed({
    ...before,
    contract,
    lastChange: changeOf('change_contract', requestMeta, now),
  });
}

/** Returns the request's path of a field of `contractDates`. */
export function requestField(field: string): string {
  return /^(given|right)\./.test(field) ? `contract.${field}` : `contract.terms.${field}`;
}

const isSame = (a: KnownContract | undefined, b: KnownContract): boolean =>
  a !== undefined && sorted(a) === sorted(b);

/** Returns JSON with sorted keys. */
function sorted(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
