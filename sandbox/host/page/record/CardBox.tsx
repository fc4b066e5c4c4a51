import { useMemo } from 'react';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import type { Card } from '../api/sandbox';
import { Extension } from '../../extension/Extension';
import { extensionContext } from '../parts/extension-context';
import { useCardActions } from './use-card-actions';

const companyType = '0-2';

interface CardBoxProps {
  card: Card;
  company: CrmRecord;
  catalog: Catalog;
  refresh(): void;
}

/** One of the app's cards, live, for the company in view. */
export function CardBox({ card, company, catalog, refresh }: CardBoxProps) {
  const context = useMemo(
    () =>
      extensionContext(
        {
          location: card.location,
          crm: { objectId: Number(company.id), objectTypeId: companyType },
          cardTitle: card.name,
        },
        catalog,
      ),
    [company.id, card, catalog],
  );
  const actions = useCardActions(company, refresh);
  return <Extension card={card} context={context} actions={actions} />;
}
