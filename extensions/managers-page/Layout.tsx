import { Flex, Text } from '@hubspot/ui-extensions';
import { PageLink, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import type { ReactNode } from 'react';
import { filtersIn, toParams } from '../../src/portfolio/filters';
import { routes } from './routes';
import { useTeamSettings } from './settings/settings';

/** What stands above every route. The filters stay when a manager goes from one to another. */
export function Layout({ children }: { children?: ReactNode }) {
  const { routeId, params } = usePageRoute();
  const { view: _view, status: _status, sort: _sort, order: _order, ...kept } = filtersIn(params);
  const { notKept } = useTeamSettings();
  const here = routes.find(({ id }) => id === routeId || `${id}_part` === routeId);
  return (
    <Flex direction="column" gap="small">
      <PageTitle>{here ? `Offboardings: ${here.label}` : 'Offboardings'}</PageTitle>
      <Flex gap="medium" wrap>
        {routes.map(({ id, path, label }) =>
          id === routeId ? (
            <Text key={id} format={{ fontWeight: 'bold' }}>
              {label}
            </Text>
          ) : (
            <PageLink key={id} to={path} params={toParams(kept)}>
              {id === 'settings' && notKept.length > 0 ? `${label} (not kept yet)` : label}
            </PageLink>
          ),
        )}
      </Flex>
      {children}
    </Flex>
  );
}
