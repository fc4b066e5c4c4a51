import type { Locator, Page } from 'playwright-core';
import type { FieldShape } from '../../src/playbook/shape';
import { registerById, type RegisterId } from '../../src/playbook/lookup';
import type { Card } from './card';

type Values = Readonly<Record<string, string>>;

/** Due date of an item, and its owner, or several people if the list allows it. */
interface More {
  owner?: string;
  people?: readonly string[];
  due?: string;
}

/** Operates a step's list in the card; `where` is the open step or the open list. */
export function listIn(page: Page, card: Card, where: Locator, id: RegisterId) {
  const register = registerById(id);
  const adding = () => card.button(`Add ${register.one}`, where);
  const title = (values: Values) => {
    const [field] = register.fields;
    return shown(field, values[field?.id ?? ''] ?? '');
  };

  const fill = async (fields: readonly FieldShape[], values: Values) => {
    for (const field of fields) {
      const value = values[field.id];
      if (value === undefined) continue;
      if (!field.required) await unfold();
      if (field.type === 'choice') await choose(field.label, shown(field, value));
      else await where.getByLabel(labelled(field.label)).fill(value);
    }
  };
  /** Opens the fold of the fields that are not required, where there is one. */
  const unfold = async () => {
    const fold = where
      .getByRole('button', { name: /^More: / })
      .and(where.locator('[aria-expanded=false]'));
    if ((await fold.count()) > 0) await fold.first().click();
  };
  const choose = (label: string, option: string) => card.choose(where, labelled(label), option);
  const chooseSeveral = async (label: string, options: readonly string[]) => {
    await where.getByRole('textbox', { name: labelled(label) }).focus();
    await page.keyboard.press('ArrowDown');
    const offered = page.locator('[role="option"]:visible');
    await offered.first().waitFor();
    for (const option of await offered.all()) {
      const isChosen = (await option.getAttribute('aria-selected')) === 'true';
      const isWanted = options.includes((await option.textContent()) ?? '');
      if (isChosen !== isWanted) await option.click();
    }
    await page.keyboard.press('Escape');
  };
  /** Returns the innermost part of the list with a button, and the item's words or another button. */
  const partWith = (button: string, more: { hasText?: string; has?: Locator }) =>
    where
      .locator('div')
      .filter({ has: page.getByRole('button', { name: button, exact: true }) })
      .filter(more)
      .last();

  const self = {
    adding,

    /** Fills in the form of a new item, which stands open where that is what the step begins with, without saving it. */
    async type(values: Values, { owner, people, due }: More = {}) {
      const day = where.getByLabel(labelled(register.due.label));
      await adding().waitFor();
      if ((await day.count()) === 0) await adding().click();
      await day.waitFor();
      await fill(register.fields, values);
      if (due) await where.getByLabel(labelled(register.due.label)).fill(due);
      if (owner && register.owner) await choose(register.owner.label, owner);
      if (people && register.owner) await chooseSeveral(register.owner.label, people);
    },

    /** Begins a new item with one that is usual, to be corrected. */
    async take(usual: string) {
      const chip = card.button(usual, where);
      await adding().waitFor();
      if ((await chip.count()) === 0) await adding().click();
      await chip.click();
      const [first] = register.fields;
      if (first) await expectShown(where.getByLabel(labelled(first.label)), usual);
    },

    async add(values: Values, more: More = {}) {
      await self.type(values, more);
      await adding().click();
      await self.has('○', values);
    },

    /** Changes the values of an open item. */
    async change(values: Values, changed: Values) {
      await card.button('Change', partWith('Change', { hasText: title(values) })).click();
      await card.button('Save', where).waitFor();
      await fill(register.fields, changed);
      await card.button('Save', where).click();
      await self.has('○', { ...values, ...changed });
    },

    /** Completes an item, with the fields asked for then. */
    async finish(values: Values, result: Values = {}) {
      const { button, fields } = register.done;
      await card.button(button, partWith(button, { hasText: title(values) })).click();
      if (fields.length > 0) {
        await fill(fields, result);
        const form = partWith(button, { has: page.getByRole('button', { name: 'Cancel' }) });
        await card.button(button, form).click();
      }
      await self.has('✓', values);
    },

    /** Waits until an item is shown as open (`○`) or done (`✓`). */
    has: (sign: '○' | '✓', values: Values) =>
      where
        .getByText(`${sign} ${title(values)}`)
        .first()
        .waitFor(),
  };
  return self;
}

const shown = (field: FieldShape | undefined, value: string) =>
  field?.options?.find((option) => option.id === value)?.label ?? value;

/** Matches the whole label, because many begin with the same words. A star marks a required field. */
const labelled = (label: string) =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( ?\\*)?$`);

/** Waits until a field shows a text. */
async function expectShown(field: Locator, text: string) {
  const patience = Date.now() + 10_000;
  while ((await field.inputValue()) !== text && Date.now() < patience)
    await field.page().waitForTimeout(50);
  expect(await field.inputValue()).toBe(text);
}
