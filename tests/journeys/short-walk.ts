import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../src/calendar/calendar-date';
import { registersOf, stepById, type RegisterId, type StepId } from '../../src/playbook/lookup';
import type { FieldShape } from '../../src/playbook/shape';
import { wordsInEnglish } from '../../src/playbook/survey-english';
import { surveyContact } from '../../src/playbook/survey-lookup';
import type { Card } from './card';
import { fillInContract } from './contract-form';
import type { Journey } from './harness';
import { listIn } from './lists';
import { today } from './today';

const nextYear = addDays(today, 400);

/** An item of each list, in few words. */
const items: Record<RegisterId, { values: Record<string, string>; due?: string }> = {
  concern: { values: { words: 'Who keeps our data?', kind: 'data' } },
  duty: { values: { duty: 'Confidentiality', bound: 'both' }, due: nextYear },
  access: { values: { system: 'Ticket system', holder: 'Zoe Berg', side: 'ours' } },
  asset: { values: { asset: 'Domain', kind: 'domain', belongs_to: 'client' } },
  handover: { values: { what: 'The price list' } },
  exception: { values: { what: 'A report' } },
  question: { values: { question: 'Where is the log?' } },
  event: { values: { event: 'Trade fair', invitation: 'to_send' }, due: nextYear },
  follow_up: { values: { about: 'A year later', channel: 'phone' } },
  alternative: { values: { alternative: 'part_stays' } },
  action: { values: { action: 'Call early' } },
  lesson: { values: { lesson: 'Call early', reason: 'competitor' } },
};

/** What is chosen where nothing is suggested, by step or field. */
const choices: Partial<Record<string, string>> = {
  hear_concerns: 'All of them are in the list',
  suggest_alternatives: 'What was offered was declined',
  choice: 'Return it to the client',
  accepted: 'Everything but the exceptions listed',
};

/** Does what a step needs and no more: takes what is suggested, and fills in the rest in few words. */
export function shortWalk(journey: Journey, page: Page, card: Card, owner: string) {
  const add = async (opened: Locator, id: RegisterId) => {
    const { values, due } = items[id];
    const more = { ...(due ? { due } : {}), ...(id === 'lesson' ? { people: [owner] } : {}) };
    const list = listIn(page, card, opened, id);
    await list.add(values, more);
    if (id === 'alternative') await list.finish(values, { answer: 'declined', why: 'Price.' });
  };

  const fill = async (opened: Locator, { id, label, type, when, notBefore }: Field) => {
    const sideBySide = opened.getByRole('radiogroup', { name: label });
    if ((await sideBySide.count()) > 0) {
      const isChosen = (await sideBySide.getByRole('radio', { checked: true }).count()) > 0;
      return isChosen ? undefined : card.choose(opened, label, choices[id] ?? '');
    }
    const field = opened.getByLabel(label).last();
    if ((await field.count()) === 0 || (await field.inputValue()) !== '') return;
    if (type === 'choice') return card.choose(opened, label, choices[id] ?? '');
    const isLater = when === 'future' || notBefore !== undefined;
    if (type === 'date') return field.fill(addDays(today, isLater ? 120 : 0));
    return field.fill(type === 'link' ? 'https://a.example/b' : 'A few words.');
  };

  const meet = async (opened: Locator, inDays: number) => {
    await opened.getByLabel('Day').fill(addDays(today, inDays));
    await card.doneButton(opened).click();
  };

  const send = async (opened: Locator) => {
    await card.button('Log as sent…', opened).click();
    await card.choose(opened, 'How', 'By letter');
    await opened.getByRole('button', { name: /^Yes, log it/ }).click();
  };

  /** What comes before the step's form. */
  const first: Partial<Record<StepId, (opened: Locator) => Promise<void>>> = {
    async review_terms() {
      const contract = await card.openContract();
      await fillInContract(card, contract, addDays(today, -245));
      await card.button('Save', contract).click();
      await contract.waitFor({ state: 'hidden' });
    },
    async personal_messages(opened) {
      await card.button('Enter', opened).click();
      const form = card.panel('Staying in touch');
      await card.choose(form, wordsInEnglish(surveyContact.id), 'Yes');
      await card.button('Save', form).click();
      await form.waitFor({ state: 'hidden' });
    },
    post_mortem: () => card.analyse('post_mortem', 'performance', 'Not sure'),
  };

  /** How a step is finished that is not finished by its form. */
  const others: Partial<Record<StepId, (opened: Locator) => Promise<void>>> = {
    meet_client: (opened) => meet(opened, -1),
    explain_reasons: send,
    closing_letter: send,
    exit_interview: (opened) => meet(opened, 1),
  };

  const byForm = async (opened: Locator, step: StepId) => {
    const { evidence, lists } = stepById(step);
    const leftOpen = lists?.nothingOpen?.unless;
    const fields: readonly Field[] =
      evidence.kind === 'form'
        ? evidence.fields
        : evidence.kind === 'none'
          ? []
          : [{ ...evidence, id: step, type: typeOf[evidence.kind], required: true }];
    for (const field of fields)
      if (field.required || field.id === leftOpen) await fill(opened, field);
    await card.button('Mark done', opened).click();
  };

  return async (step: StepId) => {
    const opened = await card.openStep(step);
    await journey.settled(page);
    await first[step]?.(opened);
    for (const { id } of registersOf(step)) await add(opened, id);
    await (others[step] ?? byForm)(opened, step);
    await card.stepIs(step, 'done');
  };
}

type Field = Pick<FieldShape, 'id' | 'label' | 'type' | 'required' | 'when' | 'notBefore'>;

const typeOf = {
  note: 'long',
  date: 'date',
  link: 'link',
  amount: 'text',
  choice: 'choice',
} as const;
