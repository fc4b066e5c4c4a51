import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../src/calendar/calendar-date';
import { stepById } from '../../src/playbook/book';
import { registersOf, type RegisterId, type StepId } from '../../src/playbook/lookup';
import type { FieldShape } from '../../src/playbook/shape';
import type { Card } from './card';
import { fillInContract } from './contract-form';
import type { Journey } from './harness';
import { listIn } from './lists';
import { today } from './today';

const nextYear = addDays(today, 400);

/** An item of each list, in few words: `usual` is one that the list suggests. */
const items: Record<RegisterId, { usual?: string; values: Record<string, string>; due?: string }> =
  {
    concern: { values: { words: 'Who keeps our data?', kind: 'data' } },
    duty: { usual: 'Confidentiality', values: {}, due: nextYear },
    access: { usual: 'Ticket system', values: {} },
    asset: { usual: 'Domain', values: {} },
    handover: { usual: 'Documents', values: {} },
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
};

/** Does what a step needs and no more: takes what is suggested, and fills in the rest in few words. */
export function shortWalk(journey: Journey, page: Page, card: Card) {
  /** Enters an item, which is added with the step; an alternative is added first, and its answer noted. */
  const enter = async (opened: Locator, id: RegisterId) => {
    const { usual, values, due } = items[id];
    const list = listIn(page, card, opened, id);
    if (id === 'alternative') {
      await list.add(values);
      return list.finish(values, { answer: 'declined', why: 'Price.' });
    }
    if (usual) await list.take(usual);
    await list.type(values, due ? { due } : {});
  };

  const fill = async (opened: Locator, { id, label, type, when, notBefore }: Field) => {
    const sideBySide = opened.getByRole('radiogroup', { name: label });
    if ((await sideBySide.count()) > 0) {
      const isChosen = (await sideBySide.getByRole('radio', { checked: true }).count()) > 0;
      return isChosen ? undefined : card.choose(opened, label, choices[id] ?? '');
    }
    const field = opened.getByLabel(label).last();
    if (type === 'choice') return card.choose(opened, label, choices[id] ?? '');
    if ((await field.count()) === 0 || (await field.inputValue()) !== '') return;
    const isLater = when === 'future' || notBefore !== undefined;
    if (type === 'date') return field.fill(addDays(today, isLater ? 120 : 0));
    return field.fill(type === 'link' ? 'https://a.example/b' : 'A few words.');
  };

  /** Takes the first of the days that are offered. */
  const meet = async (opened: Locator, day: string | RegExp) => {
    await card.button(day, opened).first().click();
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
    personal_messages: () => card.agree('personal_messages'),
    post_mortem: () => card.analyse('post_mortem', 'performance', 'Not sure'),
  };

  /** How a step is finished that is not finished by its form. */
  const others: Partial<Record<StepId, (opened: Locator) => Promise<void>>> = {
    meet_client: (opened) => meet(opened, 'Yesterday'),
    explain_reasons: send,
    closing_letter: send,
    exit_interview: (opened) => meet(opened, /^\d+ \w+( \d+)?$/),
  };

  const byForm = async (opened: Locator, step: StepId) => {
    const { evidence, lists } = stepById(step, {});
    const leftOpen = lists?.nothingOpen?.unless;
    const fields: readonly Field[] =
      evidence.kind === 'form'
        ? evidence.fields
        : evidence.kind === 'none'
          ? []
          : [{ ...evidence, id: step, type: typeOf[evidence.kind], required: true }];
    for (const field of fields)
      if (field.required || field.id === leftOpen) await fill(opened, field);
    await card.doneButton(opened).click();
  };

  return async (step: StepId) => {
    const opened = await card.openStep(step);
    await journey.settled(page);
    await first[step]?.(opened);
    for (const { id } of registersOf(step)) await enter(opened, id);
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
