import { Group, Text, Title } from '@mantine/core';
import { useContext, useMemo, useState } from 'react';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { AppPagesContext } from '../../extension/app-pages';
import { Extension } from '../../extension/Extension';
import type { PageLocation } from '../../extension/protocol';
import { app, appAddress } from '../api/app';
import { loadViewer, type Viewer } from '../api/catalog';
import { useLive } from '../api/live';
import { loadAppPages, type Card } from '../api/sandbox';
import { extensionContext } from '../parts/extension-context';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useTitle } from '../parts/use-title';
import { useLoaded } from '../use-loaded';

/** `/app/<portal>/<app>/…`: the app's page below its name, with the actions of its PageHeader beside it. */
export function AppPage() {
  useTitle(app.name);
  const pages = useContext(AppPagesContext);
  const [header, setHeader] = useState<HTMLElement | null>(null);
  const withHeader = useMemo(() => ({ ...pages, header }), [pages, header]);
  const { loaded } = useLoaded(loadPage, useLive().version);
  return (
    <>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={1}>{app.name}</Title>
        <div ref={setHeader} />
      </Group>
      <Panel>
        <LoadedView loaded={loaded} failed="The page could not be loaded" lines={10}>
          {({ page, viewer }) =>
            page ? (
              <AppPagesContext.Provider value={withHeader}>
                <Page page={page} viewer={viewer} />
              </AppPagesContext.Provider>
            ) : (
              <Text>{app.name} has no page.</Text>
            )
          }
        </LoadedView>
      </Panel>
    </>
  );
}

const loadPage = async (signal: AbortSignal) => {
  const [{ page }, viewer] = await Promise.all([loadAppPages(signal), loadViewer(signal)]);
  return { page, viewer };
};

function Page({ page, viewer }: { page: Card; viewer: Viewer }) {
  const context = useMemo(() => extensionContext({ location: 'pages' }, viewer), [viewer]);
  return <Extension card={page} context={context} location={usePageLocation()} />;
}

/** The address as the app's router has it. Of a name that the query repeats the last counts, which is a guess. */
function usePageLocation(): PageLocation {
  const path = usePathname().slice(appAddress.length);
  const params = Object.fromEntries(new URLSearchParams(useSearch()));
  return { path: path.replace(/^\/*/, '/'), params };
}
