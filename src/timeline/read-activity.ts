import type { Properties } from '../crm/names';
import { readInstant } from '../crm/read';
import type { OffboardingInTimeline } from './found';

/** The first of some property values that is an instant. */
export function instantFrom(...values: (string | null | undefined)[]): string | undefined {
  for (const value of values) {
    const instant = readInstant(value);
    if (instant) return instant;
  }
  return undefined;
}

/** HubSpot names an activity's owner by id; the offboarding's own owner is the one whose name is known. */
export function ownerName(p: Properties, { owner }: OffboardingInTimeline): { who?: string } {
  return owner && p.hubspot_owner_id === owner.id ? { who: owner.name } : {};
}
