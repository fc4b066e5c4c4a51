import { createContext, useContext, type ReactNode } from 'react';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { startOfDay } from '../../src/calendar/wall-clock';
import type { DossierForm, MadeDossier } from '../../src/api/dossier';
import type { News } from '../../src/api/news';
import type { OpenBusiness } from '../../src/api/open-business';
import type { Timeline } from '../../src/api/timeline';
import type { ContractFacts } from '../../src/api/contract-facts';
import type { HolidayChoice } from '../../src/api/holidays';
import { newsSince, type NewsSince } from '../../src/offboarding/news-since';
import type { Person } from '../../src/offboarding/offboarding';
import { useDrafts } from './drafts';
import type { CardDependencies } from './card-dependencies';
import type { Clock } from '../shared/clock';
import { formAt, type Form } from './form';
import type { FormId, Screen } from './screen';
import { useDossier } from './timeline/useDossier';
import { useHubSpotFinds, type HubSpotFinds } from './useHubSpotFinds';
import { useSurveyLink, type SurveyLinkReads } from './survey/useSurveyLink';
import { useLive, type LiveReads } from './useLive';
import { useOffboarding } from './useOffboarding';
import { useOnDemand, type OnDemand } from '../shared/useOnDemand';
import { useLessons, type LessonReads } from './start/useLessons';
import { useOwners, type Owners } from '../shared/useOwners';

/** What every component of the card works with. */
export interface Card extends Clock, LiveReads, HubSpotFinds, SurveyLinkReads, LessonReads {
  screen: Screen;
  /** What lags behind in HubSpot could not be repaired. */
  isBehind: boolean;
  load(): void;
  form(formId: FormId): Form;
  owners: Owners;
  readOwners(): void;
  readFormerOwners(): void;
  contractFacts: OnDemand<ContractFacts>;
  holidays: OnDemand<HolidayChoice, HolidayQuestion>;
  timeline: OnDemand<Timeline>;
  dossier: OnDemand<MadeDossier, DossierForm>;
  openBusiness: OnDemand<OpenBusiness>;
  news: OnDemand<News>;
  /** Who is clicking. */
  me: Person;
  record: CardDependencies['record'];
  copyText: CardDependencies['copyText'];
  closePanel(id: string): void;
}

const CardContext = createContext<Card | undefined>(undefined);

interface CardProviderProps {
  dependencies: CardDependencies;
  children: ReactNode;
}

/** Gives the card to every component in it, those in panels included. */
export function CardProvider({ dependencies, children }: CardProviderProps) {
  return <CardContext.Provider value={useCardOf(dependencies)}>{children}</CardContext.Provider>;
}

/** The card that the component is in. */
export function useCard(): Card {
  const card = useContext(CardContext);
  if (!card) throw new Error('useCard() works only in a CardProvider.');
  return card;
}

/** Puts together what the card reads, what it writes and what is typed into it. */
function useCardOf(dependencies: CardDependencies): Card {
  const writing = useOffboarding(dependencies);
  const drafts = useDrafts();
  const reading = { ...dependencies, call: writing.call };
  return {
    screen: writing.screen,
    isBehind: writing.isBehind,
    load: writing.load,
    form: (formId) => formAt(formId, writing, drafts),
    ...useOwners(reading),
    ...useLive(reading),
    ...useLessons(reading),
    ...useHubSpotFinds(reading),
    ...useSurveyLink(reading),
    ...useReadsOnDemand(reading, writing.screen),
    me: dependencies.me,
    record: dependencies.record,
    copyText: dependencies.copyText,
    today: dependencies.today(),
    now: dependencies.now,
    formatInstant: dependencies.formatInstant,
    portalDay: dependencies.portalDay,
    wallClock: dependencies.wallClock,
    instantAt: dependencies.instantAt,
    closePanel: dependencies.closePanel,
  };
}

/** The country and region whose holidays are asked for; without them, the countries. */
interface HolidayQuestion {
  country?: string;
  region?: string | undefined;
}

/** What a person asks for with a button, or by opening a panel. */
function useReadsOnDemand(dependencies: CardDependencies, screen: Screen) {
  return {
    contractFacts: useOnDemand(dependencies, ({ call, today }) =>
      call('read_contract_facts', { today: today() }),
    ),
    holidays: useOnDemand(dependencies, ({ call }, { country, region }: HolidayQuestion) =>
      call('read_holidays', { ...(country && { country }), ...(region && { region }) }),
    ),
    timeline: useOnDemand(dependencies, ({ call, today }) =>
      call('read_timeline', { today: today() }),
    ),
    dossier: useDossier(dependencies),
    openBusiness: useOnDemand(dependencies, ({ call, today }) =>
      call('read_open_business', { today: today() }),
    ),
    news: useOnDemand(dependencies, ({ call, today, zone }) =>
      call('read_news', newsRequest(screen, today(), zone)),
    ),
  };
}

/** The time from which the company's changes are read as news; `zone`: the portal's. */
function newsRequest(screen: Screen, today: CalendarDate, zone: string) {
  const situation = screen.status === 'ready' ? screen.situation : undefined;
  const known = situation && 'offboarding' in situation ? situation.offboarding : undefined;
  const { day, at }: NewsSince = known ? newsSince(known, today) : { day: today };
  return { today, since: at ?? startOfDay(day, zone) };
}
