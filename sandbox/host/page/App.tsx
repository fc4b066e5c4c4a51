import { Anchor, Box, Text } from '@mantine/core';
import { Link, Route, Switch } from 'wouter';
import { ControlsPage } from './controls/ControlsPage';
import { CompanyList } from './list/CompanyList';
import { Panel } from './parts/Panel';
import { CompanyRecord } from './record/CompanyRecord';
import { Bar } from './shell/Bar';
import { WrongChange } from './shell/WrongChange';

export function App() {
  return (
    <>
      <Bar />
      <WrongChange />
      <Box component="main" maw={1680} mx="auto" p={{ base: 'sm', sm: 'lg' }}>
        <Switch>
          <Route path="/" component={CompanyList} />
          <Route path="/companies/:id">{({ id }) => <CompanyRecord key={id} id={id} />}</Route>
          <Route path="/sandbox" component={ControlsPage} />
          <Route component={NotFound} />
        </Switch>
      </Box>
    </>
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
