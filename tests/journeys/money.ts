import type { Card } from './card';
import type { Journey } from './harness';

/** Rereads the open invoices in the open payments step until the words appear: HubSpot's search lags. */
export const readMoneyUntil = (journey: Journey, card: Card, words: string | RegExp) =>
  journey.eventually(async () => {
    const opened = card.openedStep('settle_payments');
    await card.button('Refresh', opened).click();
    await opened
      .getByText(words)
      .and(opened.locator('td, span, p, div'))
      .first()
      .waitFor({ timeout: 1000 });
  });
