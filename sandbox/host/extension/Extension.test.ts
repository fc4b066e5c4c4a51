import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../testing/browser';
import { button, CONTRACTS, field, press, pressed, reactions } from './fixtures/contracts';
import { serveCards } from './fixtures/serve-cards';

describeInBrowser('A card in its worker', () => {
  let browser: Browser;
  let page: Page;
  let served: Awaited<ReturnType<typeof serveCards>>;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveCards()]);
    page = await browser.newPage();
    page.setDefaultTimeout(5000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(async () => {
    complaints.splice(0);
    served.forget();
    await page.goto(`${served.url}/contracts`);
    await button(page, 'Press').waitFor();
  });

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

  test('When the pressed control goes, the focus goes to what came in its stead, else to its title', async () => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName);
    await button(page, 'Finish').focus();
    await page.keyboard.press('Enter');
    await expectSoon(async () => expect(await focused()).toBe('Second task'));
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Explain');
    await page.keyboard.press('Enter');
    await field(page, 'Why').waitFor();
    await expectSoon(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('why'),
    );
  });

  test('A link opens a modal', async () => {
    await page.getByRole('link', { name: 'Open the modal' }).click();
    await page.getByRole('dialog', { name: 'A modal' }).getByText('In the modal').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
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
    await page.getByRole('dialog', { name: "HubSpot's e-mail" }).waitFor();
    await page.keyboard.press('Escape');
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
