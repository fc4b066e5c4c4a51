import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { Serverless } from '../shared/call';
import { fakeDependencies } from '../shared/testing/dependencies';
import { handsOn } from '../shared/testing/hands';
import type { CardDependencies } from './card-dependencies';
import { OffboardingCard } from './OffboardingCard';

/** What the card did through its dependencies, for a test to look at. */
export interface Seen {
  refreshed: number;
  told: string[];
  closedPanels: string[];
  copied: string[];
  waited: number[];
}

/** The card's dependencies over `serverless`, and what was done through them; `other` replaces some. */
export function fakeCardDependencies(
  serverless: Serverless,
  other: Partial<CardDependencies> = {},
): { dependencies: CardDependencies; seen: Seen } {
  const seen: Seen = { refreshed: 0, told: [], closedPanels: [], copied: [], waited: [] };
  const dependencies = {
    ...fakeDependencies(serverless, seen.waited),
    refreshRecord: () => void (seen.refreshed += 1),
    watch: () => undefined,
    tell: (words: string) => void seen.told.push(words),
    record: { objectTypeId: '0-2', objectId: 101 },
    copyText: (text: string) => Promise.resolve(void seen.copied.push(text)),
    closePanel: (id: string) => void seen.closedPanels.push(id),
    ...other,
  };
  return { dependencies, seen };
}

/** Draws the card over `serverless`; `other` replaces some dependencies. */
export function drawCard(serverless: Serverless, other: Partial<CardDependencies> = {}) {
  const { dependencies, seen } = fakeCardDependencies(serverless, other);
  const renderer = createRenderer('crm.record.tab');
  renderer.render(<OffboardingCard dependencies={dependencies} />);
  return { seen, ...handsOn(renderer) };
}

export type Drawn = ReturnType<typeof drawCard>;
