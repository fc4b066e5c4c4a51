import { Button, Text } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { ToPageSettings } from './ToPageSettings';

test('HubSpot’s settings say what can be set, and lead to the page', () => {
  const { render, find, findAll } = createRenderer('settings');
  let opened = 0;
  render(<ToPageSettings onOpen={() => (opened += 1)} />);
  expect(findAll(Text)[0]?.text).toContain('Steps, reasons, messages');
  find(Button).trigger('onClick');
  expect(opened).toBe(1);
});
