import type { CrmSearchResponse, FetchCrmSearchRequest } from '@hubspot/ui-extensions';
import * as z from 'zod/mini';
import type { CrmSearchResult, ExtensionContext } from './protocol';

/** Whether HubSpot's own hook takes longer pages is unknown. */
const MOST = 100;

const Found = z.object({
  total: z.number(),
  results: z.array(
    z.object({ id: z.string(), properties: z.record(z.string(), z.nullable(z.string())) }),
  ),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});
const Refused = z.object({ message: z.string() });

/**
 * Searches for `useCrmSearch` as the person who looks, with what they may find; the app's token and its limits have no
 * part in it. That it is so at HubSpot is inferred: the page asks there, not the app.
 */
export const crmSearchAs =
  ({ user }: ExtensionContext, extension: string) =>
  async (request: FetchCrmSearchRequest): Promise<CrmSearchResult> => {
    const { objectType, pageLength = 10, ...body } = request;
    if (!Number.isInteger(pageLength) || pageLength < 1 || pageLength > MOST)
      return { error: `pageLength must be between 1 and ${MOST}.` };
    try {
      const reply = await fetch(`/crm/v3/objects/${encodeURIComponent(objectType)}/search`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer sandbox-host',
          'content-type': 'application/json',
          'x-sandbox-user': String(user.id),
          'x-sandbox-extension': extension,
        },
        body: JSON.stringify({ ...body, limit: pageLength }),
      });
      const answer: unknown = await reply.json();
      return reply.ok ? { data: pageOf(z.parse(Found, answer)) } : { error: messageOf(answer) };
    } catch (error) {
      return { error: `The search got no answer: ${String(error)}` };
    }
  };

function pageOf({ total, results, paging }: z.infer<typeof Found>): CrmSearchResponse {
  const after = paging?.next?.after;
  return {
    results: results.map(({ id, properties }) => ({ objectId: Number(id), properties })),
    total,
    hasMore: after !== undefined,
    ...(after !== undefined && { after }),
  };
}

function messageOf(answer: unknown): string {
  const refused = Refused.safeParse(answer);
  return refused.success ? refused.data.message : 'The search failed.';
}
