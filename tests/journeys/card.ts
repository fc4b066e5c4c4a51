import type { Locator, Page } from 'playwright-core';
import { isFromList } from '../../src/offboarding/evidence';
import type { Evidence } from '../../src/offboarding/offboarding';
import { isReasonOurs } from '../../src/offboarding/reason-rules';
import type { GuidanceShape } from '../../src/playbook/guidance-shape';
import { playbook } from '../../src/playbook/playbook';
import type { FieldShape } from '../../src/playbook/shape';
import { stepById, reasonDetailOf } from '../../src/playbook/book';
import {
  initiatorById,
  nextStage,
  outcomeById,
  reasonById,
  stageById,
  whyStayedById,
  type InitiatorId,
  type OutcomeId,
  type ReasonDetailId,
  type ReasonId,
  type StageId,
  type StepId,
} from '../../src/playbook/lookup';

const cardName = 'Relationship Termination';

export type Start = {
  initiator: InitiatorId;
  reason: ReasonId;
  detail: ReasonDetailId;
  words: string;
  /** "Not known yet" if left out. */
  finalServiceDate?: string;
  owner?: string;
};

/** Operates the card on a record as a person does: by labels and button names. */
export function cardOn(page: Page) {
  const card = page.getByRole('region', { name: cardName, exact: true });
  const button = (name: string | RegExp, inside: Locator = card) =>
    inside.getByRole('button', { name, exact: true });
  const panel = (title: string) => page.getByRole('dialog', { name: title });

  const fillFields = async (opened: Locator, fields: readonly FieldShape[], evidence: Evidence) => {
    const values = evidence.kind === 'form' ? evidence.values : {};
    for (const { id, label, type, options = [] } of fields) {
      const value = values[id] ?? '';
      if (value === '') continue;
      const option = options.find((one) => one.id === value)?.label ?? value;
      if (type === 'choice') await choose(opened, label, option);
      else await inForm(opened, label).fill(value);
    }
  };
  const choose = async (inside: Locator, label: string | RegExp, option: string) => {
    const menu = inside.getByRole('combobox', { name: label });
    const sideBySide = inside.getByRole('radiogroup', { name: label });
    const tick = inside.getByRole('checkbox', { name: option, exact: true });
    await menu.or(sideBySide).or(tick).waitFor();
    if (await tick.isVisible()) return (await tick.isChecked()) ? undefined : tick.click();
    if (await sideBySide.isVisible()) {
      const radio = sideBySide.getByRole('radio', { name: option, exact: true });
      await radio.click();
      return radio.and(page.locator(':checked')).waitFor();
    }
    await menu.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  /** Returns the field with the day of a new meeting; of the step by hand where meetings cannot be read. */
  const meetingDay = async (opened: Locator, byHand: Locator) => {
    const another = button('Enter another meeting', opened);
    const day = byHand.or(opened.getByLabel('Day'));
    await day.or(another).waitFor();
    if (await another.isVisible()) await another.click();
    return day;
  };

  const nextStep = (step: StepId) =>
    card.getByTestId('next').filter({
      has: page.getByRole('heading', {
        name: new RegExp(`^Next: ${escaped(stepById(step, {}).title)}`),
      }),
    });

  const self = {
    card,
    button,
    panel,
    choose,
    text: (words: string | RegExp) => card.getByText(words),
    /** Returns the line of a step. */
    step: (step: StepId) => card.getByRole('button', { name: lineOf(step) }),
    /** Returns the box of what to do next, if that is the step. */
    nextStep,
    /** Returns the content of an open step: in the box of what to do next, or in the list. */
    openedStep: (step: StepId) =>
      nextStep(step).or(card.getByRole('region', { name: lineOf(step) })),

    /** Waits until a step shows a status: in the box of what to do next, or in its line. */
    async stepIs(step: StepId, status: 'done' | 'waived' | 'started' | 'due') {
      const line = card.getByRole('button', {
        name: new RegExp(`${lineOf(step).source}.*${status} `),
      });
      const words = { started: /Started by /, due: /^Next: / } as const;
      const box =
        status === 'done' || status === 'waived'
          ? line
          : nextStep(step).filter({ has: page.getByText(words[status]) });
      await line.or(box).waitFor();
    },

    async openStep(step: StepId): Promise<Locator> {
      const [line, box] = [self.step(step), nextStep(step)];
      const leftOver = button(stepById(step, {}).title);
      await line.or(box).or(leftOver).first().waitFor();
      if ((await box.count()) > 0) return box;
      if ((await line.count()) === 0) await leftOver.click();
      if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
      const opened = self.openedStep(step);
      await opened.getByText(doneWhen(step)).first().waitFor();
      return opened;
    },

    /** Opens the form of the contract's dates: from a step that shows them, else from the details. */
    async openContract(): Promise<Locator> {
      const add = button('Add its dates').first();
      if ((await add.count()) === 0) await self.openDetails();
      await add.click();
      return panel("The contract's dates");
    },

    /** Shows the facts with the ways to change them. */
    async openDetails() {
      await button('Details').click();
      await button('Hide details').waitFor();
    },

    async fillEvidence(step: StepId, evidence: Evidence) {
      const opened = self.openedStep(step);
      const shape = stepById(step, {}).evidence;
      if (shape.kind === 'none') return;
      if (shape.kind === 'form') return fillFields(opened, shape.fields, evidence);
      const byHand = inForm(opened, shape.label);
      const field = stepById(step, {}).meeting ? await meetingDay(opened, byHand) : byHand;
      // Its field only shows once marking the step done is refused.
      if (isFromList(shape) && !(await field.isVisible())) await self.doneButton(opened).click();
      switch (evidence.kind) {
        case 'note':
          return field.fill(evidence.text);
        case 'link':
          return field.fill(evidence.url);
        case 'date':
          return field.fill(evidence.date);
        case 'amount':
          await field.fill(String(evidence.amount));
          if (evidence.currency) await choose(opened, 'Currency', evidence.currency);
          return;
        case 'choice':
          return choose(opened, shape.label, optionLabel(step, evidence.option));
      }
    },

    /** Returns the button that finishes an open step, by its meeting where it has one. */
    doneButton: (opened: Locator) =>
      button(/^(Mark done|Add it and mark done|It took place|Schedule)$/, opened),

    async finish(step: StepId, evidence: Evidence) {
      const opened = await self.openStep(step);
      await self.fillEvidence(step, evidence);
      await self.doneButton(opened).click();
      await self.stepIs(step, 'done');
    },

    /** Notes that the client wants to hear from us, in a step that asks for it. */
    async agree(step: StepId) {
      const opened = await self.openStep(step);
      await button('Yes', opened).click();
      await button('Change', opened).waitFor();
    },

    /** Enters the analysed reason in a step that asks for it. */
    async analyse(step: StepId, reason: ReasonId, avoidable: string) {
      const opened = await self.openStep(step);
      await choose(opened, 'Analysed reason', reasonById(reason).label);
      await choose(opened, 'Could it have been avoided?', avoidable);
      const save = button('Save our view', opened);
      await save.click();
      await save.waitFor({ state: 'hidden' });
    },

    async takeUp(step: StepId) {
      await button('Mark as started', await self.openStep(step)).click();
      await self.stepIs(step, 'started');
    },

    async waive(step: StepId, reason: string, waivedBy: string) {
      const opened = await self.openStep(step);
      await button('Waive…', opened).click();
      await opened.getByLabel('Why it is waived').fill(reason);
      await opened.getByLabel('Who decides it').fill(waivedBy);
      await button('Waive this step', opened).click();
      await self.stepIs(step, 'waived');
    },

    /** Asks for the approval of a waiver. */
    async waiveAsking(step: StepId, reason: string, waivedBy: string) {
      const opened = await self.openStep(step);
      await button('Waive…', opened).click();
      await opened.getByLabel('Why it is waived').fill(reason);
      await opened.getByLabel('Who decides it').fill(waivedBy);
      await button('Ask for approval', opened).click();
    },

    async reopen(step: StepId) {
      await button('Reopen', await self.openStep(step)).click();
      await self.stepIs(step, 'due');
    },

    /** Returns the button to the next stage, which is there once nothing holds the present one. */
    gate(stage: StageId): Locator {
      const to = nextStage(stage);
      if (!to) throw new Error(`${stage} is the last stage.`);
      return button(`Move on to ${stageById(to).shortLabel}`);
    },

    /** Waits until a stage is the present one. */
    async stageIs(stage: StageId) {
      await card.getByRole('heading', { name: stageById(stage).label }).waitFor();
      await card
        .getByRole('button', { name: stageButton(stage) })
        .and(card.locator('[aria-current=step]'))
        .waitFor();
    },

    async openStartForm(label = 'Start'): Promise<Locator> {
      await button(label).click();
      const form = panel('Start an offboarding');
      await form.getByRole('combobox', { name: 'Owner' }).waitFor();
      return form;
    },

    async fillStart(form: Locator, start: Start) {
      await choose(form, 'Who ended it', initiatorById(start.initiator).label);
      const isOurs = isReasonOurs(start.initiator);
      await choose(form, 'Stated reason', reasonById(start.reason).label);
      await choose(form, 'In detail', reasonDetailOf(start.detail, {})?.label ?? '');
      await form.getByLabel(isOurs ? 'Our words' : "The client's words").fill(start.words);
      if (start.finalServiceDate) {
        await form.getByLabel('Last day of service').fill(start.finalServiceDate);
      } else {
        const unknown = form.getByLabel('Not known yet');
        await unknown.click();
        await unknown.and(page.locator(':checked')).waitFor();
      }
      if (start.owner) await choose(form, 'Owner', start.owner);
    },

    /** Starts an offboarding, from the first button until the steps are shown. */
    async start(start: Start, label?: string) {
      const form = await self.openStartForm(label);
      await self.fillStart(form, start);
      await button('Start the offboarding', form).click();
      await form.waitFor({ state: 'hidden' });
    },

    /** Requests a close, without waiting for the result; returns the panel. */
    async askToClose(outcome: OutcomeId, note: string) {
      await button('Close…').click();
      const form = panel('Close the offboarding');
      await choose(form, 'How it ended', outcomeById(outcome).label);
      if (outcomeById(outcome).asksWhyStayed)
        await choose(form, 'Why they stayed', whyStayedById('terms').label);
      await form.getByLabel('A closing note').fill(note);
      await button('Close the offboarding', form).click();
      return form;
    },

    async close(outcome: OutcomeId, note: string) {
      const form = await self.askToClose(outcome, note);
      await form.waitFor({ state: 'hidden' });
      await card.getByRole('heading', { name: outcomeById(outcome).label }).waitFor();
    },
  };
  return self;
}
export type Card = ReturnType<typeof cardOn>;

/** Returns a field of the form that finishes a step; a message before it may ask for something of that name. */
const inForm = (opened: Locator, label: string) => opened.getByLabel(label).last();

/** Matches the name of a stage in the stage indicator. */
export const stageButton = (stage: StageId) =>
  new RegExp(`^${stageById(stage).shortLabel}( \\d+/\\d+)?$`);

/** Matches a step's line: sign, title and status. */
const lineOf = (step: StepId) => new RegExp(`^\\S ${escaped(stepById(step, {}).title)} · `);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function optionLabel(step: StepId, id: string): string {
  const shape = stepById(step, {}).evidence;
  const option = shape.kind === 'choice' && shape.options.find((each) => each.id === id);
  if (!option) throw new Error(`The step ${step} has no option "${id}".`);
  return option.label;
}

/** Matches when the step counts as done, for any who end it. */
function doneWhen(step: StepId): RegExp {
  const entries: readonly GuidanceShape[] = playbook.guidance;
  const own = entries.flatMap((entry) => (entry.step === step && entry.doneWhen) || []);
  const texts = [stepById(step, {}).doneWhen, ...own];
  return new RegExp(texts.map(escaped).join('|'));
}
