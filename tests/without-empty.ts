/** Turns "" into null: HubSpot answers either for a property without a value. */
export const withoutEmpty = (properties: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value || null]));
