import { isInactive, nameOfOwner, ownerInWords, type Owners } from './useOwners';

const active = { id: '11', name: 'Ada Marsh', email: 'ada@x.example' };
const loaded: Owners = { status: 'loaded', owners: [active, { id: '12', name: 'Omar Owner' }] };
const withFormer: Owners = { ...loaded, former: [{ id: '13', name: 'Gus Gone' }] };

test.each<[string, string, Owners, boolean, string]>([
  ['two of one name by e-mail', '11', loaded, true, 'Ada Marsh (ada@x.example)'],
  ['one alone by name', '12', loaded, true, 'Omar Owner'],
  ['nobody while former ones are not read', '13', loaded, true, ''],
  ['who was deactivated', '13', withFormer, true, 'Gus Gone (deactivated: choose another owner)'],
  ['who was deactivated, of what is done', '13', withFormer, false, 'Gus Gone (deactivated)'],
  [
    'who is gone',
    '99',
    withFormer,
    true,
    'an owner who is gone from HubSpot: choose another owner',
  ],
  ['nobody while none are read', '11', { status: 'loading' }, true, ''],
])('an owner is told in words: %s', (_, id, owners, open, words) => {
  expect(ownerInWords(id, owners, open)).toBe(words);
});

test('the stored name of an owner is told apart where another has it by now', () => {
  const names = ['11', '12', '99'].map((id) => nameOfOwner({ id, name: 'As stored' }, loaded));
  expect(names).toEqual(['Ada Marsh (ada@x.example)', 'As stored', 'As stored']);
});

test('an owner beyond those that were read may be active', () => {
  expect(isInactive('99', loaded)).toBe(true);
  expect(isInactive('99', { ...loaded, isPart: true })).toBe(false);
  expect(ownerInWords('99', { ...loaded, isPart: true }, true)).toBe(
    'an owner whose name was not read',
  );
});
