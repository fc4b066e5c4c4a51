import { Panel, Text } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { OpenPanel } from '../shared/parts/OpenPanel';
import { fakeApp } from '../shared/testing/app';
import { CardProvider, useCard } from './card';
import { fakeCardDependencies } from './testing';

const Status = () => <Text>{useCard().screen.status}</Text>;
const panel = (
  <OpenPanel id="p" label="Open" title="A panel" footer={<Status />}>
    <Status />
  </OpenPanel>
);

test('components in a panel read the card, also after it changed', async () => {
  const { dependencies } = fakeCardDependencies(fakeApp().serverless);
  const renderer = createRenderer('crm.record.tab');
  renderer.render(<CardProvider dependencies={dependencies}>{panel}</CardProvider>);
  const inPanel = () =>
    renderer
      .find(Panel, { id: 'p' })
      .findAll(Text)
      .map(({ text }) => text);
  expect(inPanel()).toEqual(['loading', 'loading']);
  await renderer.waitFor(() => expect(inPanel()).toEqual(['ready', 'ready']));
});
