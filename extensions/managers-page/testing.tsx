import type {
  CrmSearchResponse,
  CrmSearchResultItem,
  FetchCrmSearchRequest,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { FunctionName } from '../../src/api/functions';
import type { RefusalCode } from '../../src/offboarding/outcome';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { fakeDependencies, today } from '../shared/testing/dependencies';
import { handsOn } from '../shared/testing/hands';
import { OffboardingsPage } from './OffboardingsPage';
import type { PageDependencies } from './page-dependencies';

type SearchAnswer = Partial<CrmSearchResponse> | 'failed';

interface Account {
  /** What HubSpot's search answers; `failed`: an error. */
  search(asked: FetchCrmSearchRequest): SearchAnswer | Promise<SearchAnswer>;
  /** What a function answers, by its name; others do not answer. */
  functions?: Partial<Record<FunctionName, unknown>>;
  /** For which reason a function refuses a request; none: it answers. */
  refuses?(name: string, parameters: unknown): RefusalCode | undefined;
  path?: string;
  params?: Record<string, string>;
  mayPublish?: boolean;
  /** Whether HubSpot signs who calls. */
  isVerified?: boolean;
  today?: () => CalendarDate;
}

/** A company as a search finds it: under way in Communication. */
export const company = (
  objectId: number,
  properties: Record<string, string> = {},
): CrmSearchResultItem => ({
  objectId,
  properties: {
    name: `Company ${objectId}`,
    offboarding_status: 'under_way',
    offboarding_stage: 'communication',
    ...properties,
  },
});

/** Companies as a search answers them, all at once. */
export const found = (...results: CrmSearchResultItem[]): Partial<CrmSearchResponse> => ({
  results,
});

/** Takes the page of the test before away, so that what it still waits for is not asked here. */
let takeAway = () => {};

/** Draws the page over an account; what it did is in `seen`. HubSpot's search hook runs as it is, over the host's answer. */
export function drawPage({
  search,
  functions = {},
  refuses = () => undefined,
  path = '/',
  params = {},
  mayPublish = true,
  isVerified = false,
  today: dayOf = () => today,
}: Account) {
  const seen = {
    asked: [] as FetchCrmSearchRequest[],
    wentTo: [] as { to: string; params: object }[],
    copied: [] as string[],
    waited: [] as number[],
    called: [] as { name: string; parameters: unknown }[],
  };
  takeAway();
  answerSearches((asked) => {
    seen.asked.push(asked);
    return search(asked);
  });
  const renderer = createRenderer('pages');
  renderer.mocks.setPageLocation({ path, params });
  const names = new Map<string, unknown>(Object.entries(functions));
  const dependencies: PageDependencies = {
    ...fakeDependencies((name, { parameters }) => {
      seen.called.push({ name, parameters });
      if (!names.has(name)) return Promise.reject(new Error(`${name} does not answer`));
      const code = refuses(name, parameters);
      const reply = code
        ? { status: 'refused', refusal: { code } }
        : { status: 'done', changed: false, value: names.get(name) };
      return Promise.resolve({ statusCode: 200, body: JSON.stringify(reply) });
    }, seen.waited),
    portalId: 1,
    viewer: { userId: '7', teammates: ['8'] },
    mayPublish,
    isVerified,
    today: dayOf,
    goTo: (to, given) => {
      seen.wentTo.push({ to, params: given });
      renderer.mocks.setPageLocation({ path: to, params: given });
    },
    copyText: (text) => Promise.resolve(void seen.copied.push(text)),
  };
  renderer.render(<OffboardingsPage dependencies={dependencies} />);
  takeAway = () => void renderer.render(null);
  return { seen, ...handsOn(renderer) };
}

/** Makes the host of the worker answer searches, as HubSpot does. */
function answerSearches(answer: Account['search']) {
  const fetchCrmSearch = async (asked: FetchCrmSearchRequest) => {
    const given = await answer(asked);
    const { results = [], total = results.length, ...more } = given === 'failed' ? {} : given;
    const body =
      given === 'failed'
        ? { error: 'No answer' }
        : { data: { results, total, hasMore: false, ...more } };
    return { json: () => Promise.resolve(body) };
  };
  Reflect.set(globalThis, 'self', {
    __HUBSPOT_EXTENSION_WORKER__: true,
    hsWorkerAPI: { fetchCrmSearch },
  });
}
