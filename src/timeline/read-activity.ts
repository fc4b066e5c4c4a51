import type { Properties } from '../crm/names';
import { readInstant } from '../crm/read';
import type { OffboardingInTimeline } from './found';

/** Returns the first of the property values that is an instant. */
export function instantFrom(...values: (string | null | undefined)[]): string | undefined {
  for (const value of values) {
    const instant = readInstant(value);
    if (instant) return instant;
  }
  return undefined;
}

/**
 * Returns the name of an activity's owner. HubSpot gives only an id; the name is known only for the
 * offboarding's owner.
 */
export function ownerName(p: Properties, { owner }: OffboardingInTimeline): { who?: string } {
  return owner && p.hubspot_owner_id === owner.id ? { who: owner.name } : {};
}
