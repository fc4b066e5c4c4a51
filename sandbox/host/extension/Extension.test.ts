import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../testing/browser';
import { serveCards } from './fixtures/serve-cards';

type Act = (page: Page) => Promise<unknown>;
type Contract = [what: string, act: Act, told: unknown[][]];

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const type =
  (label: string, text: string): Act =>
  async (page) => {
    await field(page, label).pressSequentially(text);
    await field(page, label).blur();
  };
const choose =
  (label: string, ...options: string[]): Act =>
  async (page) => {
    await field(page, label).first().click();
    for (const name of options) await page.getByRole('option', { name, exact: true }).click();
    await page.keyboard.press('Escape');
  };
const check =
  (...labels: string[]): Act =>
  async (page) => {
    for (const label of labels) await field(page, label).check({ force: true });
  };
const press =
  (...names: string[]): Act =>
  async (page) => {
    for (const name of names) await button(page, name).click();
  };
const typedTwo = (name: string) => [
  [`${name}.onInput`, 'a'],
  [`${name}.onInput`, 'ab'],
  [`${name}.onChange`, 'ab'],
  [`${name}.onBlur`, 'ab'],
];
const pressed = expect.objectContaining({ type: 'click', bubbles: true, id: expect.any(String) });
const reactions = expect.objectContaining({});

const CONTRACTS: Contract[] = [
  ['Input: onInput at each key, onChange when left', type('Input', 'ab'), typedTwo('Input')],
  ['Input left as it was says nothing new', type('Input', ''), [['Input.onBlur', '']]],
  ['TextArea: the same', type('TextArea', 'ab'), typedTwo('TextArea')],
  ['SearchInput: the same', type('SearchInput', 'ab'), typedTwo('SearchInput')],
  ['NumberInput: a number', type('NumberInput', '12,5'), [['NumberInput.onChange', 12.5]]],
  [
    'NumberInput: never above its maximum',
    type('NumberInput', '120'),
    [['NumberInput.onChange', 99]],
  ],
  ['NumberInput: nothing for what is no number', type('NumberInput', 'x'), []],
  [
    'CurrencyInput: a number',
    type('CurrencyInput', '1250.5'),
    [['CurrencyInput.onChange', 1250.5]],
  ],
  ['StepperInput: the next number', press('Increase'), [['StepperInput.onChange', 2]]],
  [
    'DateInput: months from 0',
    (page) => field(page, 'DateInput').fill('2027-03-31'),
    [['DateInput.onChange', { year: 2027, month: 2, date: 31, formattedDate: '03/31/2027' }]],
  ],
  [
    'TimeInput: hours and minutes',
    (page) => field(page, 'TimeInput').fill('09:30'),
    [['TimeInput.onChange', { hours: 9, minutes: 30 }]],
  ],
  ["Select: the option's own value", choose('Select', 'Number 2'), [['Select.onChange', 2]]],
  ['Select above seven options can be searched', searchLongSelect, [['Long Select.onChange', 11]]],
  [
    'MultiSelect: all chosen values',
    choose('MultiSelect', 'Letter c', 'Letter a'),
    [
      ['MultiSelect.onChange', ['c']],
      ['MultiSelect.onChange', ['c', 'a']],
    ],
  ],
  ['ToggleGroup of radios: one value', check('Letter b'), [['Radios.onChange', 'b']]],
  [
    'ToggleGroup of checkboxes: a list',
    check('Letter b, boxed', 'Letter c, boxed'),
    [
      ['Checkboxes.onChange', ['b']],
      ['Checkboxes.onChange', ['b', 'c']],
    ],
  ],
  ['Checkbox: checked and its value', check('Checkbox'), [['Checkbox.onChange', true, 'yes']]],
  ['RadioButton: the same', check('RadioButton'), [['RadioButton.onChange', true, 'one']]],
  ['Toggle: checked', check('Toggle'), [['Toggle.onChange', true]]],
  [
    'Form.onSubmit: strings and numbers only, after onChange of the field in use',
    submitByEnter,
    [
      ['Words.onChange', 'hello'],
      ['Form.onSubmit', { words: 'hello', count: 3, colour: 'blue', agreed: 'yes' }],
    ],
  ],
  ['Accordion.onClick gets nothing', press('Held shut'), [['Accordion.onClick']]],
  ['StepIndicator.onClick gets the step, from 0', press('Third'), [['StepIndicator.onClick', 2]]],
  [
    'Tabs.onSelectedChange gets the tab',
    (page) => page.getByRole('tab', { name: 'Tab two' }).click(),
    [['Tabs.onSelectedChange', 'two']],
  ],
  [
    'TableHeader.onSortChange gets the next direction',
    press('Name'),
    [['TableHeader.onSortChange', 'descending']],
  ],
  ['Table.onPageChange gets the page, from 1', press('2'), [['Table.onPageChange', 2]]],
  [
    'Button.onClick gets an event and reactions',
    press('Press'),
    [['Button.onClick', pressed, reactions]],
  ],
  ['Tag.onClick: the same', press('Tagged'), [['Tag.onClick', pressed, reactions]]],
  ['StatusTag.onRemoveClick gets nothing', press('Remove'), [['StatusTag.onRemoveClick']]],
  [
    'Dropdown: the item chosen',
    async (page) => {
      await button(page, 'More deeds').click();
      await page.getByRole('menuitem', { name: 'Deed' }).click();
    },
    [['DropdownButtonItem.onClick', pressed, reactions]],
  ],
  [
    'Panel.onOpen and onClose',
    async (page) => {
      await button(page, 'Open the panel').click();
      await field(page, 'In the panel').waitFor();
      await page.keyboard.press('Escape');
    },
    [['Panel.onOpen'], ['Panel.onClose']],
  ],
];

async function searchLongSelect(page: Page) {
  await field(page, 'Long Select').fill('11');
  await page.getByRole('option', { name: 'Person 11' }).click();
}

async function submitByEnter(page: Page) {
  await field(page, 'Count').fill('3');
  await field(page, 'Words').fill('hello');
  await field(page, 'Words').press('Enter');
}

describeInBrowser('A card in its worker', () => {
  let browser: Browser;
  let page: Page;
  let served: Awaited<ReturnType<typeof serveCards>>;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveCards()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(async () => {
    complaints.splice(0);
    served.forget();
    page = await browser.newPage();
    page.setDefaultTimeout(5000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${served.url}/contracts`);
    await button(page, 'Press').waitFor();
  });
  afterEach(() => page.close());

  test.each(CONTRACTS)('%s', async (_what, act, told) => {
    await act(page);
    await button(page, 'Press').focus();
    await expectSoon(() => expect(served.told()).toEqual(told));
    expect(complaints).toEqual([]);
  });

  test('A card that follows every key slowly does not lose what is typed fast', async () => {
    await field(page, 'Echo').pressSequentially('The client left, kindly.', { delay: 15 });
    await expectSoon(async () =>
      expect(await field(page, 'Echo').inputValue()).toBe('The client left, kindly.'),
    );
  });

  test('An accordion with `open` stays as the card says; without it, it opens by itself', async () => {
    await press('Held shut', 'Opens by itself')(page);
    await page.getByText('Seen once open').waitFor();
    expect(await page.getByText('Never seen').count()).toBe(0);
  });

  test('A tab shows its own content only', async () => {
    await page.getByRole('tab', { name: 'Tab two' }).click();
    await page.getByText('Under two').waitFor();
    expect(await page.getByText('Under one').count()).toBe(0);
  });

  test('A panel opens by keyboard, closes by closeOverlay, and gives the focus back', async () => {
    await button(page, 'Open the panel').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'A panel' });
    await panel.getByRole('button', { name: 'Close by action' }).click();
    await panel.waitFor({ state: 'hidden' });
    await expectSoon(async () =>
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open the panel'),
    );
  });

  test('A link opens a modal, and a tooltip shows on hover', async () => {
    await page.getByRole('link', { name: 'Open the modal' }).click();
    await page.getByRole('dialog', { name: 'A modal' }).getByText('In the modal').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await button(page, 'Hover here').hover();
    await page.getByText('Told on hover').waitFor();
  });

  test('A loading button is busy and cannot be pressed twice', async () => {
    await press('Load')(page);
    await page.locator('button[aria-busy="true"]:disabled').waitFor();
    await page.locator('button[aria-busy="false"]', { hasText: 'Load' }).waitFor();
  });

  test('An alert of the card shows on the page', async () => {
    await press('Alert')(page);
    await page.getByRole('status').getByText('Well done').waitFor();
  });

  test('What is not drawn says so', async () => {
    await page.getByText('Not drawn by the sandbox: CrmReport').waitFor();
    await page.getByText('A Panel opens only as the overlay of').waitFor();
    await press('Write an email')(page);
    await page
      .getByText('In HubSpot this opens the email composer. The sandbox has none.')
      .waitFor();
  });

  test('An error in a handler stands above the card, which goes on', async () => {
    await press('Raise')(page);
    await page.getByRole('alert').getByText('raised on purpose', { exact: true }).waitFor();
    expect(complaints.join()).toContain('raised on purpose');
    await press('Press')(page);
    await expectSoon(() => expect(served.told()).toEqual([['Button.onClick', pressed, reactions]]));
  });

  test('An error while a card is drawn stands in its place', async () => {
    await page.goto(`${served.url}/broken`);
    await page.getByText('This card could not be shown.').waitFor();
    await page.getByRole('alert').getByText('broken on purpose', { exact: true }).waitFor();
  });
});

/** Tries until it holds, for at most three seconds: what crosses to a worker and back takes its time. */
async function expectSoon(attempt: () => unknown) {
  const until = Date.now() + 3000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
