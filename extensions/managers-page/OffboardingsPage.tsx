import { EmptyState, Text } from '@hubspot/ui-extensions';
import { createPageRouter, PageLink, PageRoutes } from '@hubspot/ui-extensions/pages';
import { Board } from './board/Board';
import { OneOffboarding } from './company/OneOffboarding';
import { Days } from './days/Days';
import { Insights } from './insights/Insights';
import { Layout } from './Layout';
import { List } from './list/List';
import { Overview } from './overview/Overview';
import { PageProvider } from './page';
import type { PageDependencies } from './page-dependencies';
import { companyPath, pathOf } from './routes';
import { partPath } from './settings/part-names';
import { SettingsProvider } from './settings/settings';
import { SettingsHome } from './settings/SettingsHome';
import { SettingsPart } from './settings/SettingsPart';

const Router = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute id="overview" component={Overview} />
    <PageRoutes.Route id="board" path="/board" component={Board} />
    <PageRoutes.Route id="list" path="/list" component={List} />
    <PageRoutes.Route id="days" path="/days" component={Days} />
    <PageRoutes.Route id="insights" path="/insights" component={Insights} />
    <PageRoutes.Route id="settings" path="/settings" component={SettingsHome} />
    <PageRoutes.Route id="settings_part" path={partPath} component={SettingsPart} />
    <PageRoutes.Route id="company" path={companyPath} component={OneOffboarding} />
    <PageRoutes.AnyRoute component={NotFound} />
  </PageRoutes>,
);

/** The managers' page. It uses only the `dependencies` that are handed in. */
export function OffboardingsPage({ dependencies }: { dependencies: PageDependencies }) {
  return (
    <PageProvider dependencies={dependencies}>
      <SettingsProvider dependencies={dependencies}>
        <Router />
      </SettingsProvider>
    </PageProvider>
  );
}

function NotFound() {
  return (
    <EmptyState title="There is no such page" layout="vertical">
      <Text>The address may be mistyped.</Text>
      <PageLink to={pathOf('overview')}>Go to the overview</PageLink>
    </EmptyState>
  );
}
