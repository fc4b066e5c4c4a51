import { createContext, useContext, useRef, type ReactNode } from 'react';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { startOfDay } from '../../src/calendar/wall-clock';
import type { DossierForm, MadeDossier } from '../../src/api/dossier';
import type { News } from '../../src/api/news';
import type { OpenBusiness } from '../../src/api/open-business';
import type { Timeline } from '../../src/api/timeline';
import type { ContractFacts } from '../../src/api/contract-facts';
import type { HolidayChoice } from '../../src/api/holidays';
import type { ByPlaybook, TeamPlaybook } from '../../src/playbook/changes';
import { newsSince, type NewsSince } from '../../src/offboarding/news-since';
import type { Person } from '../../src/offboarding/offboarding';
import { useDrafts } from './drafts';
import type { CardDependencies } from './card-dependencies';
import type { Clock } from '../shared/clock';
import { formAt, type Form } from './form';
import { recordIdIn, type FormId, type Screen } from './screen';
import { useDossier } from './timeline/useDossier';
import { useHubSpotFinds, type HubSpotFinds } from './useHubSpotFinds';
import { useSurveyLink, type SurveyLinkReads } from './survey/useSurveyLink';
import { useLive, type LiveReads } from './useLive';
import { useOffboarding, type Writing } from './useOffboarding';
import { useOnDemand, type OnDemand } from '../shared/useOnDemand';
import { useLessons, type LessonReads } from './start/useLessons';
import { useOwners, type Owners } from '../shared/useOwners';

/** What every component of the card works with. */
export interface Card
  extends ByPlaybook, Clock, LiveReads, HubSpotFinds, SurveyLinkReads, LessonReads {
  screen: Screen;
  /** What lags behind in HubSpot could not be repaired. */
  isBehind: boolean;
  load(): void;
  readAgain(): void;
  watch: CardDependencies['watch'];
  form(formId: FormId): Form;
  owners: Owners;
  readOwners(): void;
  readFormerOwners(): void;
  contractFacts: OnDemand<ContractFacts>;
  holidays: OnDemand<HolidayChoice, HolidayQuestion>;
  timeline: OnDemand<Timeline>;
  dossier: OnDemand<MadeDossier, DossierForm>;
  openBusiness: OnDemand<OpenBusiness>;
  /** The version of the playbook that new offboardings begin with. */
  runningPlaybook: OnDemand<{ playbook?: TeamPlaybook | undefined }>;
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

/**
 * Gives the card to every component in it, those in panels included. What was typed and read belongs to one offboarding:
 * with another one it starts empty. Owners and lessons are the account's and stay.
 */
export function CardProvider({ dependencies, children }: CardProviderProps) {
  const writing = useOffboarding(dependencies);
  const reading = { ...dependencies, call: writing.call };
  const account = { ...useOwners(reading), ...useLessons(reading) };
  return (
    <OfOneOffboarding
      key={useRecordId(writing.screen)}
      dependencies={dependencies}
      writing={writing}
      account={account}
    >
      {children}
    </OfOneOffboarding>
  );
}

/** The record of the offboarding in view; while it is read again, the one that was in view before. */
function useRecordId(screen: Screen): string | undefined {
  const known = useRef<string>(undefined);
  if (screen.status === 'ready') known.current = recordIdIn(screen.situation);
  return known.current;
}

interface OfOneProps extends CardProviderProps {
  writing: Writing;
  account: ReturnType<typeof useOwners> & LessonReads;
}

function OfOneOffboarding({ children, ...rest }: OfOneProps) {
  return <CardContext.Provider value={useCardOf(rest)}>{children}</CardContext.Provider>;
}

/** The card that the component is in. */
export function useCard(): Card {
  const card = useContext(CardContext);
  if (!card) throw new Error('useCard() works only in a CardProvider.');
  return card;
}

/** Puts together what the card reads, what it writes and what is typed into it. */
function useCardOf({ dependencies, writing, account }: Omit<OfOneProps, 'children'>): Card {
  const drafts = useDrafts();
  const reading = { ...dependencies, call: writing.call };
  const runningPlaybook = useOnDemand(reading, ({ call }) => call('read_playbook', {}));
  return {
    screen: writing.screen,
    playbook: playbookIn(writing.screen),
    runningPlaybook,
    isBehind: writing.isBehind,
    load: writing.load,
    readAgain: writing.readAgain,
    watch: dependencies.watch,
    form: (formId) => formAt(formId, writing, drafts),
    ...account,
    ...useLive(reading),
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

/** The playbook of the offboarding in view. */
const playbookIn = (screen: Screen): TeamPlaybook | undefined =>
  screen.status === 'ready' && 'offboarding' in screen.situation
    ? screen.situation.offboarding.playbook
    : undefined;

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
