import type { Locator, Page } from 'playwright-core';

export const hasFocus = (locator: Locator) =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

/** Presses Tab until the element has the focus; fails after 100 times. */
export async function tabTo(page: Page, locator: Locator) {
  await locator.waitFor();
  for (let pressed = 0; pressed < 100; pressed += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${locator}.`);
}

/** Opens a list with the arrow key, moves to an option, and selects it with Enter. */
export async function chooseByKey(page: Page, list: Locator, option: string) {
  await tabTo(page, list);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    const active = await list.getAttribute('aria-activedescendant');
    const text = active ? await page.locator(`[id="${active}"]`).textContent() : '';
    if (text === option) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow never came to "${option}".`);
}
