import type { CrmSearchResponse, FetchCrmSearchRequest } from '@hubspot/ui-extensions';
import type { RemoteChannel } from '@remote-ui/core';

/** What a card is told about where it stands; HubSpot's `CrmContext` and its siblings. */
export type ExtensionContext = {
  location: string;
  user: {
    id: number;
    email: string;
    emails: string[];
    firstName: string;
    lastName: string;
    roles: string[];
    teams: { id: number; name: string; teammates: number[] }[];
    permissions: string[];
    locale?: string;
    language?: string;
  };
  portal: { id: number; timezone: string };
  crm?: { objectId: number; objectTypeId: string } | { objectIds: number[]; objectTypeId: string };
  extension?: { appId: number | string; appName?: string; cardTitle?: string };
  variables?: Record<string, string | number | boolean>;
};

/** Where a page extension stands: the path that its router matches, still encoded, and the address's query. */
export type PageLocation = { path: string; params: Record<string, string> };

export type ServerlessOptions = { parameters?: unknown; propertiesToSend?: string[] };
export type ServerlessResult =
  { ok: true; response: unknown } | { ok: false; message: string; logId?: string };
export type Properties = Record<string, string | null>;

/** What a card may ask of the page; the names are those of HubSpot's actions. */
export type HostActions = {
  addAlert(alert: { type?: string; title?: string; message: string }): void;
  reloadPage(): void;
  refreshObjectProperties(): void;
  fetchCrmObjectProperties(properties: string[] | '*'): Promise<Properties>;
  onCrmPropertiesUpdate(
    properties: string[] | '*',
    callback: (properties: Properties, error?: { message: string }) => void,
  ): void;
  openIframeModal(
    modal: { uri: string; width: number; height: number; title?: string },
    onClose?: () => void,
  ): void;
  copyTextToClipboard(text: string): Promise<void>;
  closeOverlay(id: string): void;
  navigateToPage(options: { to: string; params?: Record<string, string> }): void;
};

/** What `hubspot.fetch` is handed, and what came back. */
export type FetchTask = {
  url: string;
  method?: string;
  body?: unknown;
  timeout?: number;
  headers?: Record<string, string>;
};
export type FetchResult =
  { status: number; headers: Record<string, string>; body: string } | { error: string };

/** What `fetchCrmSearch` answers: one of both. */
export type CrmSearchResult = { data: CrmSearchResponse } | { error: string };

export type WorkerFailure = {
  message: string;
  stack?: string;
  /** True when nothing of the card can be drawn any more. */
  fatal: boolean;
};

/** The page's side, as the worker sees it. */
export type Host = {
  actions: HostActions;
  serverless(name: string, options: ServerlessOptions): Promise<ServerlessResult>;
  crmSearch(request: FetchCrmSearchRequest): Promise<CrmSearchResult>;
  fetch(task: FetchTask): Promise<FetchResult>;
  failed(failure: WorkerFailure): void;
};

export type ExtensionTask = {
  scriptUrl: string;
  context: ExtensionContext;
  location: PageLocation;
};

/** The worker's side, as the page sees it. */
export type WorkerApi = {
  render(task: ExtensionTask, channel: RemoteChannel, host: Host): Promise<void>;
  /** The address changed. */
  moved(location: PageLocation): Promise<void>;
};
