import { everyStepId } from '../playbook/lookup';
import { expectedProperties, stepProperty, type Properties } from './names';
import { derivedProperties } from './revision';
import type { CompanyOffboardings } from './store';

/**
 * Returns the record's properties that the account lacks. HubSpot leaves an unknown property out of a read, and answers
 * null or an empty text for one without a value (field observation).
 */
export const lacksOf = (read: Properties): string[] =>
  expectedProperties.filter((name) => !(name in read));

/** Returns what the account lacks for the present offboarding. */
export const lacksIn = ({ current }: CompanyOffboardings): string[] =>
  current ? lacksOf(current.properties) : [];

type Written = Readonly<Record<string, string>>;

/** Leaves out derived properties that the account lacks: they are calculated again once they are there. */
export const withoutDerived = (properties: Written, lacks: readonly string[]) =>
  without(properties, (name) => lacks.includes(name) && derivedProperties.has(name));

/** Leaves out properties that the account lacks and whose value at the start is the same as none. */
export const withoutInitial = (properties: Written, lacks: readonly string[]) =>
  without(
    properties,
    (name) => lacks.includes(name) && (derivedProperties.has(name) || stepStates.has(name)),
  );

const stepStates: ReadonlySet<string> = new Set(everyStepId.map(stepProperty));

const without = (properties: Written, isOut: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !isOut(name)));
