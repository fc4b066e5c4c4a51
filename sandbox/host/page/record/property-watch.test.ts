import { createPropertyWatch, pick } from './property-watch';

test('a listener hears of a property it asked for when that changes', () => {
  const watch = createPropertyWatch({ stage: 'agreements', city: 'Bonn' });
  const heard: unknown[] = [];
  watch.listen(['stage'], (values) => heard.push(values));
  watch.update({ stage: 'transition', city: 'Bonn' });
  expect(heard).toEqual([{ stage: 'transition' }]);
});

test('a listener hears nothing of other properties, nor of the same values again', () => {
  const watch = createPropertyWatch({ stage: 'agreements', city: 'Bonn' });
  const heard: unknown[] = [];
  watch.listen(['stage'], (values) => heard.push(values));
  watch.update({ stage: 'agreements', city: 'Ulm' });
  watch.update({ stage: 'agreements', city: 'Ulm' });
  expect(heard).toEqual([]);
});

test('a listener to all hears every property, also one that is new', () => {
  const watch = createPropertyWatch({ city: 'Bonn' });
  const heard: unknown[] = [];
  watch.listen('*', (values) => heard.push(values));
  watch.update({ city: 'Bonn', stage: 'transition' });
  expect(heard).toEqual([{ city: 'Bonn', stage: 'transition' }]);
});

test('a property that the record does not have is left out, one without a value is null', () => {
  expect(pick({ stage: null }, ['stage', 'unheard_of'])).toEqual({ stage: null });
});
