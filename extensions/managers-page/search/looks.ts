/**
 * Milliseconds before each look whether HubSpot's search shows a change; it lags behind by some seconds
 * (developers.hubspot.com, "Search the CRM"), how many is unverified. After the last look what is shown stays.
 */
export const looks: readonly number[] = [2000, 2000, 4000, 8000, 15_000, 30_000];
