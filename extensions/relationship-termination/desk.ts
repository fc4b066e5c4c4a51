import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { WriteRequest } from './write-request';
import type { DossierForm, MadeDossier } from '../../src/api/dossier';
import type { News } from '../../src/api/news';
import type { OpenBusiness } from '../../src/api/open-business';
import type { Timeline } from '../../src/api/timeline';
import type { ContractFacts } from '../../src/api/contract-facts';
import { newsSince } from '../../src/offboarding/news-since';
import type { Person } from '../../src/offboarding/offboarding';
import { useDrafts, type FormDraft, type Drafts } from './drafts';
import type { CardDependencies } from './card-dependencies';
import type { SaveState, FormId, Screen } from './screen';
import { sentenceOf } from './sentences';
import { useDossier } from './timeline/useDossier';
import { useHubSpotFinds, type HubSpotFinds } from './useHubSpotFinds';
import { useSurveyLink, type SurveyLinkDesk } from './survey/useSurveyLink';
import { useLive, type LiveDesk } from './useLive';
import { useOffboarding, type Writing } from './useOffboarding';
import { useOnDemand, type OnDemand } from './useOnDemand';
import { useLessons, type LessonsDesk } from './start/useLessons';
import { useOwners, type Owners } from './useOwners';

/** What a form comes to: something to write, or a sentence for each field that is not right yet. */
export type FormResult =
  { request: WriteRequest; keepsDraft?: boolean } | { sentences: Partial<Record<string, string>> };

/** One form of the card: what is in it, what became of its last save, and how to save it. */
export interface Form {
  formId: FormId;
  draft: FormDraft;
  /** Changes when the form is emptied. */
  version: number;
  saveState: SaveState | undefined;
  saving: WriteRequest | undefined;
  change(patch: FormDraft): void;
  /** The sentence to show at a field, named by its dot-separated path in the request; also for what is in it. */
  problem(field: string): string | undefined;
  /** Makes the request of the newest draft and writes it; done, the draft is cleared and `after` runs. */
  submit(make: (draft: FormDraft) => FormResult, after?: (request: WriteRequest) => void): void;
}

/** What every view of the card works with. */
export interface Desk extends LiveDesk, HubSpotFinds, SurveyLinkDesk, LessonsDesk {
  screen: Screen;
  load(): void;
  form(formId: FormId): Form;
  owners: Owners;
  readOwners(): void;
  contractFacts: OnDemand<ContractFacts>;
  timeline: OnDemand<Timeline>;
  dossier: OnDemand<MadeDossier, DossierForm>;
  openBusiness: OnDemand<OpenBusiness>;
  news: OnDemand<News>;
  /** Who is clicking. */
  me: Person;
  record: CardDependencies['record'];
  copyText: CardDependencies['copyText'];
  today: CalendarDate;
  formatInstant(at: string): string;
  dayOf(at: string): CalendarDate;
  portalDay: CardDependencies['portalDay'];
  wallClock: CardDependencies['wallClock'];
  instantAt: CardDependencies['instantAt'];
  closePanel(id: string): void;
}

/** Puts together what the card reads, what it writes and what is typed into it. */
export function useDesk(outside: CardDependencies): Desk {
  const writing = useOffboarding(outside);
  const drafts = useDrafts();
  const owners = useOwners(outside);
  const live = useLive(outside);
  const finds = useHubSpotFinds(outside);
  const surveyLink = useSurveyLink(outside);
  return {
    screen: writing.screen,
    load: writing.load,
    form: (formId) => formAt(formId, writing, drafts),
    ...owners,
    contractFacts: useOnDemand(outside, ({ call, today }) =>
      call('read_contract_facts', { today: today() }),
    ),
    ...live,
    ...useLessons(outside),
    timeline: useOnDemand(outside, ({ call, today }) => call('read_timeline', { today: today() })),
    dossier: useDossier(outside),
    openBusiness: useOnDemand(outside, ({ call, today }) =>
      call('read_open_business', { today: today() }),
    ),
    news: useOnDemand(outside, ({ call, today }) =>
      call('read_news', newsRequest(writing.screen, today())),
    ),
    ...finds,
    ...surveyLink,
    me: outside.me,
    record: outside.record,
    copyText: outside.copyText,
    today: outside.today(),
    formatInstant: outside.formatInstant,
    dayOf: outside.dayOf,
    portalDay: outside.portalDay,
    wallClock: outside.wallClock,
    instantAt: outside.instantAt,
    closePanel: outside.closePanel,
  };
}

/** Since when what changes at the company is news, by what the card shows. */
function newsRequest(screen: Screen, today: CalendarDate) {
  const situation = screen.status === 'ready' ? screen.situation : undefined;
  const known = situation && 'offboarding' in situation ? situation.offboarding : undefined;
  return { today, since: known ? newsSince(known, today).at : `${today}T00:00:00Z` };
}

function formAt(formId: FormId, writing: Writing, drafts: Drafts): Form {
  const saveState = writing.saveStates[formId];
  return {
    formId,
    draft: drafts.of(formId),
    version: drafts.version(formId),
    saveState,
    saving: saveState?.status === 'saving' ? saveState.request : undefined,
    change(patch) {
      drafts.change(formId, patch);
      writing.edited(formId);
    },
    problem: (field) => problemAt(saveState, field),
    submit(make, after) {
      const sent = drafts.of(formId);
      const result = make(sent);
      if ('sentences' in result) return writing.reject(formId, result.sentences);
      writing.write(formId, result.request, () => {
        if (!result.keepsDraft && drafts.of(formId) === sent) drafts.clear(formId);
        after?.(result.request);
      });
    },
  };
}

function problemAt(saveState: SaveState | undefined, field: string): string | undefined {
  const covers = (path: string | undefined) => path === field || path?.startsWith(`${field}.`);
  if (saveState?.status === 'wrong') {
    return Object.entries(saveState.sentences).find(([path]) => covers(path))?.[1];
  }
  return saveState?.status === 'refused' && covers(saveState.refusal.field)
    ? sentenceOf(saveState.refusal)
    : undefined;
}
