import type { Dependencies } from '../shared/dependencies';

/** What the page needs besides what every extension needs. */
export interface PageDependencies extends Dependencies {
  portalId: number;
  /** The viewer by HubSpot's user id, and the users of the viewer's teams; as HubSpot tells the page, not proven. */
  viewer: { userId: string; teammates: readonly string[] };
  /** Whether HubSpot says that the viewer may manage the account's apps; a hint, not proven. */
  mayPublish: boolean;
  /** Opens an address of the page. */
  goTo(to: string, params: Record<string, string>): void;
  copyText(text: string): Promise<void>;
}
