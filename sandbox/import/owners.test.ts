import { startApi } from '../api/testing';
import { hostClient } from '../client';
import { Owners, personOf } from './owners';

test.each([
  ['Ada Marsh', 'Ada', 'Marsh', 'ada.marsh@owner.example'],
  ['Jörg von der Höh', 'Jörg', 'von der Höh', 'jorg.von.der.hoh@owner.example'],
  ['Ada Marsh (ada@x.example)', 'Ada', 'Marsh', 'ada@x.example'],
  ['Ada Marsh (Deactivated User)', 'Ada', 'Marsh', 'ada.marsh@owner.example'],
  ['Marsh, Ada', 'Ada', 'Marsh', 'ada.marsh@owner.example'],
  ['ada@x.example', 'ada', '', 'ada@x.example'],
  ['李雷', '李雷', '', '李雷@owner.example'],
])('%s is a person', (text, firstName, lastName, email) => {
  expect(personOf(text)).toEqual({ firstName, lastName, email });
});

test('an owner is found by name, address or id, and one who is missing is added once', async () => {
  const api = await startApi();
  const owners = await Owners.read(hostClient(api.url), api.url);
  for (const text of ['bruno keller', 'Bruno.Keller@example.com', '70100002'])
    expect(await owners.idOf(text)).toBe('70100002');
  for (const text of ['No owner', '(Deleted user)', '123456789'])
    expect(await owners.idOf(text)).toBeUndefined();
  expect(owners.added).toBe(0);

  const petra = await owners.idOf('Petra Sommer');
  expect(await owners.idOf('petra sommer (Deactivated User)')).toBe(petra);
  expect(owners.added).toBe(1);
  expect(await (await Owners.read(hostClient(api.url), api.url)).idOf('Petra Sommer')).toBe(petra);
  await api.close();
});
