/**
 * Replaces node-fetch in the functions' bundles.
 * @throws always
 */
export default function fetchWithNodeFetch(): never {
  throw new Error(
    'node-fetch is left out of the build: hand HubSpot’s client an `httpApi` (functions/hubspot/http.ts).',
  );
}
