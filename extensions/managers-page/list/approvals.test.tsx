import { Flex, Link, TableCell } from '@hubspot/ui-extensions';
import { company, drawPage, found } from '../testing';

test('the list of approvals says what is asked of whom, and leads to the record', async () => {
  const words = 'Request 1. Ada Marsh asks to close. Waits for Bruno Keller.';
  const page = drawPage({
    search: () => found(company(7, { offboarding_approval_words: words })),
    functions: {
      read_overview: {
        sizes: { status: 'loaded', value: {} },
        records: 'https://app.hubspot.com/contacts/1/record/0-2/',
        readAt: '2027-01-06T09:30:00.000Z',
      },
    },
    path: '/list',
    params: { view: 'approval' },
  });
  await page.renderer.waitFor(() =>
    expect(page.renderer.find(Link, ({ text }) => text === 'Answer in HubSpot').props).toEqual(
      expect.objectContaining({ href: 'https://app.hubspot.com/contacts/1/record/0-2/7' }),
    ),
  );
  const [cell] = page.renderer.findAll(TableCell);
  expect(cell?.find(Flex).props.direction).toBe('column');
  expect(page.renderer.findAll(TableCell).map(({ text }) => text)).toContain(words);
  expect(JSON.stringify(page.seen.asked)).toContain('"offboarding_approval"');
});
