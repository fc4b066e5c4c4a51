import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Extension } from '../../extension/Extension';
import { app } from '../api/app';
import { loadViewer, type Viewer } from '../api/catalog';
import { useLive } from '../api/live';
import { loadAppPages, type Card } from '../api/sandbox';
import { extensionContext } from '../parts/extension-context';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useTitle } from '../parts/use-title';
import { useLoaded } from '../use-loaded';

/** Connected apps, the app, its settings: one page here. */
export function AppSettings() {
  useTitle(`Settings of ${app.name}`);
  const { loaded } = useLoaded(loadSettings, useLive().version);
  return (
    <>
      <Text size="sm" c="#516f90">
        Connected apps › {app.name}
      </Text>
      <Title order={1} mb="md">
        Settings
      </Title>
      <Panel>
        <LoadedView loaded={loaded} failed="The settings could not be loaded" lines={10}>
          {({ settings, viewer }) =>
            settings ? (
              <Settings settings={settings} viewer={viewer} />
            ) : (
              <Text>{app.name} has no settings.</Text>
            )
          }
        </LoadedView>
      </Panel>
    </>
  );
}

const loadSettings = async (signal: AbortSignal) => {
  const [{ settings }, viewer] = await Promise.all([loadAppPages(signal), loadViewer(signal)]);
  return { settings, viewer };
};

function Settings({ settings, viewer }: { settings: Card; viewer: Viewer }) {
  const context = useMemo(() => extensionContext({ location: 'settings' }, viewer), [viewer]);
  return <Extension card={settings} context={context} />;
}
