import * as z from 'zod/mini';
import type { HubSpotError } from '../../functions/hubspot/errors';
import { packageOfScope } from '../assemble/packages';

/** HubSpot's 403 names the scopes that a call needs (bodies quoted in HubSpot's community). */
const detailField = z.object({
  context: z.object({ requiredGranularScopes: z.array(z.string()) }),
});

/** Says why the app's token may not do something: the scopes that HubSpot names, and where each comes from. */
export function whyRefused({ body, message }: HubSpotError): string {
  const scopes = (body.errors ?? []).flatMap((error) => {
    const detail = detailField.safeParse(error);
    return detail.success ? detail.data.context.requiredGranularScopes : [];
  });
  if (scopes.length === 0) return message;
  return `the token lacks ${scopes.map((scope) => `${scope} (${originOf(scope)})`).join(', ')}`;
}

function originOf(scope: string): string {
  const name = packageOfScope(scope);
  return name ? `package ${name}` : 'of the base';
}
