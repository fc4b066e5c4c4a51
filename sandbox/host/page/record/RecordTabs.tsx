import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Catalog } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { useLive } from '../api/live';
import { loadCompanyCards } from '../api/sandbox';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useLoaded } from '../use-loaded';
import { CardBox } from './CardBox';
import { Overview } from './Overview';

interface RecordTabsProps {
  catalog: Catalog;
  company: CrmRecord;
  refresh(): void;
}

const overview = 'overview';

/** Overview and a tab for each of the app's cards; the first card is open. Cards stay alive. */
export function RecordTabs({ catalog, company, refresh }: RecordTabsProps) {
  const { loaded } = useLoaded(loadCompanyCards, useLive().version);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Panel pt="xs">
      <LoadedView loaded={loaded} failed="The cards could not be loaded" lines={8}>
        {(cards) => (
          <Tabs value={chosen ?? cards[0]?.uid ?? overview} onChange={setChosen}>
            <Tabs.List mb="md">
              <Tabs.Tab value={overview}>Overview</Tabs.Tab>
              {cards.map(({ uid, name }) => (
                <Tabs.Tab key={uid} value={uid}>
                  {name}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={overview}>
              <Overview catalog={catalog} company={company} />
            </Tabs.Panel>
            {cards.map((card) => (
              <Tabs.Panel key={card.uid} value={card.uid}>
                <CardBox card={card} company={company} catalog={catalog} refresh={refresh} />
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
      </LoadedView>
    </Panel>
  );
}
