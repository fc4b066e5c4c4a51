import { openOffboarding } from '../offboarding/testing';
import { taskWords } from './item-words';

const reminder = { step: 'protect_data', reminder: 'backups_until' } as const;

test('a reminder links to the company’s record, with the address as an attribute', () => {
  const { body } = taskWords(openOffboarding(), reminder, 'https://app.hubspot.com/x?a=1&b="2"');
  expect(body).toBe(
    '<p>From the card Relationship Termination on <a href="https://app.hubspot.com/x?a=1&amp;b=&quot;2&quot;">the company</a>.</p>',
  );
});

test('without a known address the task names the company and links nowhere', () => {
  const { body } = taskWords(openOffboarding(), { step: 'pause', reminder: 'until' });
  expect(body).toBe('<p>From the card Relationship Termination on the company.</p>');
});
