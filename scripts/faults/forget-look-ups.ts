/** Forgets what functions keep from one call to the next, as in a process that HubSpot has just started. */
export function forgetLookUps(): void {
  for (const [name, kept] of Object.entries(globalThis))
    if (name.startsWith('relterm_') && kept instanceof Map) kept.clear();
}
