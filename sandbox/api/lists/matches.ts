import type { Property } from '../properties/entities';
import { toMillis } from '../properties/rules';
import type { FilterBranch, Operation } from './filters';
import { millisOf } from './time-point';

/** What a branch is asked about: a record's stored values, what its properties are, and the time. */
export interface Subject {
  properties: Record<string, string>;
  definition(name: string): Property | undefined;
  now: Date;
}

/** Whether a record belongs to a list: OR fits when one of its parts does, AND when all do. */
export function inBranch(branch: FilterBranch, subject: Subject): boolean {
  const parts = [
    ...branch.filterBranches.map((inner) => () => inBranch(inner, subject)),
    ...branch.filters.map(({ property, operation }) => () => {
      const definition = subject.definition(property);
      return !!definition && fits(operation, subject.properties[property], definition, subject.now);
    }),
  ];
  return branch.filterBranchType === 'OR'
    ? parts.some((part) => part())
    : parts.every((part) => part());
}

/** Whether a stored value (undefined: unset) fits. An unset one fits where `includeObjectsWithNoValueSet` says so. */
export function fits(
  operation: Operation,
  stored: string | undefined,
  property: Property,
  now: Date,
): boolean {
  if (operation.operationType === 'ALL_PROPERTY')
    return (stored !== undefined) === (operation.operator === 'IS_KNOWN');
  if (stored === undefined) return operation.includeObjectsWithNoValueSet;
  switch (operation.operationType) {
    case 'ENUMERATION':
      return fitsOptions(operation.operator, stored.split(';'), operation.values);
    case 'STRING':
      return fitsText(operation.operator, stored, [operation.value]);
    case 'MULTISTRING':
      return fitsText(operation.operator, stored, operation.values);
    case 'NUMBER':
      return fitsNumber(operation.operator, Number(stored), operation.value);
    case 'BOOL':
      return (stored === String(operation.value)) === (operation.operator === 'IS_EQUAL_TO');
    default:
      return fitsTime(operation, toMillis(stored) ?? NaN, property.type === 'date', now);
  }
}

type OperatorOf<T extends Operation['operationType']> = Extract<
  Operation,
  { operationType: T }
>['operator'];

function fitsOptions(operator: OperatorOf<'ENUMERATION'>, has: string[], values: string[]) {
  const hasAll = values.every((value) => has.includes(value));
  const isExactly = hasAll && has.every((value) => values.includes(value));
  switch (operator) {
    case 'IS_ANY_OF':
      return has.some((value) => values.includes(value));
    case 'IS_NONE_OF':
      return !has.some((value) => values.includes(value));
    case 'IS_EXACTLY':
      return isExactly;
    case 'IS_NOT_EXACTLY':
      return !isExactly;
    case 'CONTAINS_ALL':
      return hasAll;
    case 'DOES_NOT_CONTAIN_ALL':
      return !hasAll;
  }
}

/** Case does not count, and one of several values is enough: both unverified. */
function fitsText(operator: OperatorOf<'STRING'>, stored: string, values: string[]): boolean {
  const text = stored.toLowerCase();
  const some = (test: (value: string) => boolean) =>
    values.some((value) => test(value.toLowerCase()));
  switch (operator) {
    case 'IS_EQUAL_TO':
      return some((value) => text === value);
    case 'IS_NOT_EQUAL_TO':
      return !some((value) => text === value);
    case 'CONTAINS':
      return some((value) => text.includes(value));
    case 'DOES_NOT_CONTAIN':
      return !some((value) => text.includes(value));
    case 'STARTS_WITH':
      return some((value) => text.startsWith(value));
    case 'ENDS_WITH':
      return some((value) => text.endsWith(value));
  }
}

function fitsNumber(operator: OperatorOf<'NUMBER'>, stored: number, value: number): boolean {
  switch (operator) {
    case 'IS_EQUAL_TO':
      return stored === value;
    case 'IS_NOT_EQUAL_TO':
      return stored !== value;
    case 'IS_GREATER_THAN':
      return stored > value;
    case 'IS_GREATER_THAN_OR_EQUAL_TO':
      return stored >= value;
    case 'IS_LESS_THAN':
      return stored < value;
    case 'IS_LESS_THAN_OR_EQUAL_TO':
      return stored <= value;
  }
}

type TimeOperation = Extract<Operation, { operationType: 'TIME_POINT' | 'TIME_RANGED' }>;

/** Before and after leave the point itself out, between takes its ends in, unless the filter says otherwise. */
function fitsTime(operation: TimeOperation, stored: number, isDate: boolean, now: Date): boolean {
  if (operation.operationType === 'TIME_POINT') {
    const point = millisOf(operation.timePoint, now, isDate);
    if (stored === point) return operation.endpointBehavior === 'INCLUSIVE';
    return operation.operator === 'IS_BEFORE' ? stored < point : stored > point;
  }
  const lower = millisOf(operation.lowerBoundTimePoint, now, isDate);
  const upper = millisOf(operation.upperBoundTimePoint, now, isDate);
  const fromLower =
    stored > lower || (stored === lower && operation.lowerBoundEndpointBehavior !== 'EXCLUSIVE');
  const toUpper =
    stored < upper || (stored === upper && operation.upperBoundEndpointBehavior !== 'EXCLUSIVE');
  return (fromLower && toUpper) === (operation.operator === 'IS_BETWEEN');
}
