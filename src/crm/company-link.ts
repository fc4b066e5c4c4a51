/** Property of the record: the address of its company's record in HubSpot, shown below the record's name. */
export const companyLinkProperty = 'company_link';

/**
 * Returns the address of a company's record. `uiDomain` and `portalId` are of HubSpot's account information, such as
 * `app-eu1.hubspot.com`; the path is that of HubSpot's pages, which no document names.
 */
export const companyLink = (
  { uiDomain, portalId }: { uiDomain?: string | undefined; portalId?: number | undefined },
  id: string,
): string | undefined =>
  uiDomain && portalId ? `https://${uiDomain}${pathOf(String(portalId), id)}` : undefined;

const pathOf = (portal: string, id: string) => `/contacts/${portal}/record/0-2/${id}`;

/** Whether a text is the address of a company's record. */
export function isLinkTo(text: string | null | undefined, id: string): boolean {
  const [, portal] = /^https:\/\/[\w.-]+\/contacts\/(\d+)\//.exec(text ?? '') ?? [];
  return portal !== undefined && (text ?? '').endsWith(pathOf(portal, id));
}

/**
 * Returns the address of another record in the same account, from that of its company; undefined where that is not known.
 * `objectType`: its object type id.
 */
export function recordLink(
  companyAddress: string | null | undefined,
  objectType: string,
  id: string,
): string | undefined {
  const [pages] =
    /^https:\/\/[\w-]+\.hubspot\.com\/contacts\/\d+\/record\//.exec(companyAddress ?? '') ?? [];
  return pages && `${pages}${objectType}/${id}`;
}
