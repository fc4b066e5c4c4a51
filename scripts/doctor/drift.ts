import type { Result, Snapshot } from './result';

/** What changed in an account since an earlier run, a sentence each. What either run could not see is no change. */
export function driftOf(before: Result, after: Result): string[] {
  if (before.portalId !== after.portalId)
    return [
      `It is another account: ${after.portalId ?? 'not told'} instead of ${before.portalId ?? 'not told'}`,
    ];
  return [
    ...scopes(before.account, after.account),
    ...stages(before.account, after.account),
    ...properties(before.account, after.account),
    ...findings(before, after),
  ];
}

const without = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));

function scopes({ scopes: before }: Snapshot, { scopes: after }: Snapshot): string[] {
  if (!before || !after) return [];
  return [
    ...without(before, after).map((scope) => `The scope ${scope} was taken away`),
    ...without(after, before).map((scope) => `The scope ${scope} is new`),
  ];
}

function stages({ stages: before }: Snapshot, { stages: after }: Snapshot): string[] {
  if (!before) return [];
  if (!after) return ['The pipeline is not found any more'];
  return [
    ...Object.entries(before).flatMap(([name, was]) => {
      const is = after[name];
      if (!is) return [`The stage ${name} was removed`];
      if (is.id !== was.id)
        return [`The stage ${name} is another one: ${is.id} instead of ${was.id}`];
      return is.closed === was.closed
        ? []
        : [`The stage ${name} counts as ${is.closed ? 'closed' : 'open'} now`];
    }),
    ...without(Object.keys(after), Object.keys(before)).map((name) => `The stage ${name} is new`),
  ];
}

function properties({ properties: before }: Snapshot, { properties: after }: Snapshot): string[] {
  if (!before || !after) return [];
  return [
    ...Object.entries(before).flatMap(([name, was]) => {
      const is = after[name];
      if (!is) return [`The property ${name} was removed`];
      return [
        ...(is.type === was.type ? [] : [`${name} is of type ${is.type} instead of ${was.type}`]),
        ...(is.unique === was.unique ? [] : [`${name} is ${is.unique ? '' : 'not '}unique now`]),
        ...(is.hidden === was.hidden ? [] : [`${name} is ${is.hidden ? 'hidden' : 'shown'} now`]),
        ...without(was.options, is.options).map((option) => `${name} lost the option ${option}`),
        ...without(is.options, was.options).map((option) => `${name} has the option ${option} now`),
      ];
    }),
    ...without(Object.keys(after), Object.keys(before)).map(
      (name) => `The property ${name} is new`,
    ),
  ];
}

/** Findings that are others now; times and counts in their words vary and do not count. */
function findings({ checks: before }: Result, { checks: after }: Result): string[] {
  return after.flatMap(({ id, seen }) => {
    const was = before.find((check) => check.id === id)?.seen;
    if (!was || !seen || was === seen) return [];
    return [`${id}: ${seen === 'holds' ? 'holds now' : 'does not hold any more'}`];
  });
}
