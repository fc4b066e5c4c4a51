import { useMemo } from 'react';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import type { Card } from '../api/sandbox';
import { browserViewer } from '../format/viewer';
import { Extension } from '../../extension/Extension';
import { cardContext } from './card-context';
import { useCardActions } from './use-card-actions';

interface CardBoxProps {
  card: Card;
  company: CrmRecord;
  catalog: Catalog;
  refresh(): void;
}

/** One of the app's cards, live, for the company in view. */
export function CardBox({ card, company, catalog, refresh }: CardBoxProps) {
  const context = useMemo(
    () => cardContext(company.id, card.name, catalog, browserViewer().locale),
    [company.id, card.name, catalog],
  );
  const actions = useCardActions(company, refresh);
  return <Extension card={card} context={context} actions={actions} />;
}
