import { Anchor, Box, Text } from '@mantine/core';
import { Link, Redirect, Route, Switch } from 'wouter';
import { appAddress, settingsAddress } from './api/app';
import { AppPage } from './app/AppPage';
import { AppSettings } from './app/AppSettings';
import { AppPagesProvider } from './app/AppPagesProvider';
import { ControlsPage } from './controls/ControlsPage';
import { CompanyList } from './list/CompanyList';
import { Panel } from './parts/Panel';
import { CompanyRecord } from './record/CompanyRecord';
import { Bar } from './shell/Bar';
import { WrongChange } from './shell/WrongChange';

/** HubSpot's own address of a company leads to it, too. */
export function App() {
  return (
    <AppPagesProvider>
      <Bar />
      <WrongChange />
      <Box component="main" maw={1680} mx="auto" p={{ base: 'sm', sm: 'lg' }}>
        <Switch>
          <Route path="/" component={CompanyList} />
          <Route path="/companies/:id">{({ id }) => <CompanyRecord key={id} id={id} />}</Route>
          <Route path="/contacts/:portal/record/0-2/:id">
            {({ id }) => <Redirect to={`/companies/${id}`} replace />}
          </Route>
          <Route path={`${appAddress}/*?`} component={AppPage} />
          <Route path={settingsAddress} component={AppSettings} />
          <Route path="/sandbox" component={ControlsPage} />
          <Route component={NotFound} />
        </Switch>
      </Box>
    </AppPagesProvider>
  );
}

function NotFound() {
  return (
    <Panel>
      <Text>There is no page at this address.</Text>
      <Anchor component={Link} href="/">
        To all companies
      </Anchor>
    </Panel>
  );
}
