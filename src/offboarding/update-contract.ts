import { contractDates } from '../calendar/contract-dates';
import type { ContractCommand, Now } from './commands';
import { changeOf, isRetry } from './change';
import type { KnownContract, Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Keeps the contract's dates in place of those known before. Due dates that hang on it follow.
 *
 * Refuses `already_closed`, and `contract_problem` with the field, as it is named in the request, and the
 * problem for which no dates can be worked out.
 */
export function updateContract(
  before: Offboarding,
  { contract, ...requestMeta }: ContractCommand,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, requestMeta) || isSame(before.contract, contract)) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const dates = contractDates(contract.terms, { today: now.today, given: contract.given });
  if (!dates.ok) {
    const { field, problem } = dates;
    return refused('contract_problem', { field: requestField(field), problem });
  }
  return changed({
    ...before,
    contract,
    lastChange: changeOf('change_contract', requestMeta, now),
  });
}

/** Where a field of `contractDates` lies in the request. */
export function requestField(field: string): string {
  return field.startsWith('given.') ? `contract.${field}` : `contract.terms.${field}`;
}

const isSame = (a: KnownContract | undefined, b: KnownContract): boolean =>
  a !== undefined && sorted(a) === sorted(b);

/** JSON in which the order of keys does not matter. */
function sorted(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
