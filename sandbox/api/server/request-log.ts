/** One request to the API, as tests and the sandbox's page see it. */
export interface LoggedRequest {
  method: string;
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without `?`. */
  query: string;
  /** 0 while it is under way, or when the connection was cut. */
  status: number;
  /** Nothing of it takes effect any more, also where nobody waits for its answer. */
  over: boolean;
  /** Names in lower case. */
  headers: Record<string, string>;
  token: string;
  /** No such route in the sandbox: something to build, or to correct in the app. */
  unknown: boolean;
}

export interface RequestLog {
  add(entry: LoggedRequest): void;
  all(): LoggedRequest[];
  clear(): void;
}

const MAX_ENTRIES = 20_000;

export function makeRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries = entries.slice(-MAX_ENTRIES / 2);
    },
    all: () => [...entries],
    clear: () => {
      entries = [];
    },
  };
}
