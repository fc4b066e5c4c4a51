import type { Page } from 'playwright-core';
import { hostedPage } from '../../functions/survey/document';
import { answerProperty } from '../../src/crm/names';
import { surveyWords } from '../../src/playbook/survey-languages';
import { surveyContact, surveyQuestions } from '../../src/playbook/survey-lookup';
import { wordsKey } from '../../src/playbook/survey-shape';
import { cardOn, stageButton } from './card';
import { startJourney } from './harness';
import { answerAll, everyAnswer, groupOf, stored } from './survey-answers';

const journey = startJourney();
afterEach(journey.closePages);

const start = {
  initiator: 'client',
  reason: 'cost',
  detail: 'cost_price_increase',
  words: 'Too dear since the new price list.',
} as const;

/** Opens the card and its survey part. */
async function surveyOn(page: Page) {
  const card = cardOn(page);
  await card.button(stageButton('feedback')).click();
  const step = await card.openStep('exit_survey');
  await step.getByRole('button', { name: /^Survey ·/ }).click();
  return { card, step };
}

async function linkFor(company: string, name: string): Promise<string> {
  const page = await journey.open(company);
  await cardOn(page).start(start);
  const { step } = await surveyOn(page);
  await journey.picture(page, `${name}-not-made`, step);
  await step.getByRole('button', { name: 'Make the link', exact: true }).click();
  const link = step.getByRole('textbox', { name: 'The link', exact: true });
  await link.waitFor();
  await journey.picture(page, name);
  return (await link.inputValue()).replace(journey.url, '');
}

const [long] = everyAnswer('de').filter(({ question }) => question.kind === 'long');
const [score] = surveyQuestions.filter(({ kind }) => kind === 'score');
if (!long || !score) throw new Error('The survey asks for no words or no score.');

journey.test(
  'A rep makes a link, the client answers every question in German on a phone and changes an answer, and the rep sees it',
  async () => {
    const { hubspot } = journey;
    const company = await journey.company('Survey & Söhne');
    const link = await linkFor(company, 'survey-link');

    const phone = await journey.onPhone(link, 'de-DE');
    await phone.getByRole('heading', { name: 'Wie war die Zusammenarbeit mit uns?' }).waitFor();
    await phone.getByText('Für Survey & Söhne').waitFor();
    await phone.getByRole('button', { name: 'Senden' }).click();
    await phone.getByText('Bitte beantworten Sie mindestens eine Frage.').waitFor();
    await answerAll(phone, 'de');
    await phone.getByLabel('Per E-Mail').waitFor({ state: 'hidden' });
    await groupOf(phone, surveyWords({ language: 'de' }, surveyContact.id))
      .getByLabel('Ja, gern')
      .check();
    for (const { id } of surveyContact.ways)
      await phone
        .getByLabel(surveyWords({ language: 'de' }, wordsKey.way(surveyContact.id, id)))
        .check();
    await phone.getByRole('button', { name: 'Senden' }).click();
    await phone.getByRole('heading', { name: 'Vielen Dank.' }).waitFor();
    await phone.getByText(/Bis zum \d+\. \p{L}+ \d{4}/u).waitFor();
    expect((await hubspot.offboardings(company))[0]).toMatchObject(stored('de'));

    await phone.getByRole('button', { name: 'Meine Antworten ändern' }).click();
    await phone.getByText(/^Sie haben am .* geantwortet/).waitFor();
    expect(
      await phone.getByLabel(surveyWords({ language: 'de' }, long.question.id)).inputValue(),
    ).toBe(long.value);
    await groupOf(phone, surveyWords({ language: 'de' }, score.id))
      .getByLabel('5')
      .check();
    await phone.getByRole('button', { name: 'Senden' }).click();
    await phone.getByRole('heading', { name: 'Vielen Dank.' }).waitFor();

    const page = await journey.open(company);
    const { step } = await surveyOn(page);
    await step.getByText(`“${long.value}”`).waitFor();
    await step.getByText('5 of 5', { exact: true }).waitFor();
    await journey.picture(page, 'survey-answers');

    const [record] = await hubspot.offboardings(company);
    expect(record).toMatchObject({
      survey_link_number: '1',
      ...stored('de'),
      [answerProperty(score.id)]: '5',
      survey_source: 'client',
      survey_times: '2',
      contact_consent: 'yes',
      contact_ways: surveyContact.ways.map(({ id }) => id).join(';'),
      contact_consent_source: 'survey',
      step_exit_survey: 'done',
    });
    expect(await hubspot.companyNow(company)).toMatchObject({
      offboarding_exit_score: '5',
      offboarding_contact_consent: 'yes',
    });
    const titles = (await hubspot.notes(company)).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Exit survey:'))).toEqual([
      'Exit survey: the client answered',
      'Exit survey: the client answered anew',
    ]);
  },
);

journey.test(
  'Once the client stays after all, the same link says in their language that the survey is over',
  async () => {
    const company = await journey.company('Stays Ltd');
    const link = await linkFor(company, 'survey-stays');
    const form = await journey.onPhone(link, 'fr-FR');
    await form.getByRole('button', { name: 'Envoyer' }).waitFor();

    const page = await journey.open(company);
    await cardOn(page).close('retained', 'They stay with a smaller plan.');
    await page.getByRole('button', { name: /^Survey · no longer asked/ }).click();
    await page.getByText('so nothing is asked any more').waitFor();
    await journey.picture(page, 'survey-called-off-card');

    journey.expectComplaint(/410/);
    await form.getByLabel('4').check();
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Il n’y a plus rien à répondre.').waitFor();
    const phone = await journey.onPhone(link, 'de-DE');
    await phone.getByRole('heading', { name: 'Es gibt nichts mehr zu beantworten.' }).waitFor();
    expect(await phone.getByText('Stays Ltd').count()).toBe(0);
    await journey.picture(phone, 'survey-called-off');
    const [record] = await journey.hubspot.offboardings(company);
    expect(record?.survey_times ?? '').toBe('');
  },
);

journey.test(
  'The page sets no cookie, contacts no other host, and runs no other script',
  async () => {
    const link = await linkFor(await journey.company('Quiet Ltd'), 'survey-quiet');
    const phone = await journey.onPhone(link, 'en-GB');
    const requested: string[] = [];
    phone.on('request', (request) => requested.push(request.url()));
    const answer = await phone.reload();
    expect(answer?.headers()).not.toHaveProperty('set-cookie');
    expect(await phone.context().cookies()).toEqual([]);
    expect(requested.map((url) => new URL(url).pathname)).toEqual([
      '/hs/serverless/relterm/survey',
    ]);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  },
);

journey.test(
  'The whole page can be used with the keyboard, and every field has a name',
  async () => {
    const link = await linkFor(await journey.company('Keys Ltd'), 'survey-keys');
    const page = await journey.onPhone(link, 'en-GB');
    const fields = page.locator('input, textarea');
    for (const field of await fields.all()) {
      const named = await field.evaluate((it) => {
        const labels = 'labels' in it && it.labels instanceof NodeList ? [...it.labels] : [];
        return labels
          .map(({ textContent }) => textContent)
          .join('')
          .trim();
      });
      expect(named).not.toBe('');
    }
    await page.getByLabel('What would have changed it?').focus();
    await page.keyboard.type('More time.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('2', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Send' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  },
);

journey.test(
  'A refused text is told below its field, and what is empty above the button',
  async () => {
    const link = await linkFor(await journey.company('Told Ltd'), 'survey-told');
    const phone = await journey.onPhone(link, 'en-GB');
    const field = phone.getByLabel('What would have changed it?');
    const told = () => phone.locator('#problem').evaluate((it) => it.previousElementSibling?.id);
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.getByText('Answer at least one question, please.').waitFor();
    expect(await told()).not.toBe(await field.getAttribute('id'));
    journey.expectComplaint(/400/);
    await field.fill(`ghp_${'a1'.repeat(18)}`);
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.getByText('This looks like a password or a key.').waitFor();
    expect(await told()).toBe(await field.getAttribute('id'));
    await journey.picture(phone, 'survey-refused', field);
  },
);

journey.test('The page also works when HubSpot’s CMS hosts its frame', async () => {
  const link = await linkFor(await journey.company('Hosted Ltd'), 'survey-hosted');
  const { searchParams, pathname } = new URL(link, journey.url);
  const page = await journey.onPhone('/_sandbox', 'es-ES');
  const body = `<!doctype html><html lang="en"><body>${hostedPage(pathname)}</body></html>`;
  await page.route('**/our-survey?*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${journey.url}/our-survey?t=${searchParams.get('t')}`);
  await page.getByRole('heading', { name: '¿Cómo fue trabajar con nosotros?' }).waitFor();
  await page.getByRole('group', { name: '¿Cómo llevamos el final?' }).getByLabel('4').check();
  await page.getByRole('button', { name: 'Enviar' }).click();
  await page.getByRole('heading', { name: 'Muchas gracias.' }).waitFor();
});
