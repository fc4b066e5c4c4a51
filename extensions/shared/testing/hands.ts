import {
  Accordion,
  Button,
  Checkbox,
  DateInput,
  Input,
  LoadingButton,
  MultiSelect,
  NumberInput,
  Panel,
  Select,
  StepIndicator,
  TextArea,
  Tile,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import type { createRenderer } from '@hubspot/ui-extensions/testing';

type Renderer = ReturnType<typeof createRenderer>;

/** Casts an event's argument, which HubSpot types as the event's handler. */
const argument = (value: unknown) => value as never;

/** Long enough for a slow machine. */
const patience = { timeoutInMs: 20_000 };

/** What a person does with an extension, by the words on it. */
export function handsOn(renderer: Renderer) {
  const all = () => renderer.getRootNode().toString();
  let opened: string | undefined;
  const step = (title: string) =>
    renderer.find(Accordion, (node) => node.props.title.includes(title));
  const next = () => renderer.maybeFind(Tile, { testId: 'next' });
  /** The step that was opened last, if it is still open in the list. */
  const openedStep = () =>
    renderer.maybeFind(
      Accordion,
      ({ props }) => opened !== undefined && props.open === true && props.title.includes(opened),
    );
  const button = (label: string) => {
    const found = [openedStep(), renderer]
      .flatMap((at) => (at ? [...at.findAll(Button), ...at.findAll(LoadingButton)] : []))
      .find(({ text }) => text === label);
    if (!found) throw new Error(`No button "${label}" in ${all()}`);
    return found;
  };
  return {
    renderer,
    /** Everything that is drawn, panels included. */
    words: all,
    /** The first button with these words, in the step that was opened last before others. */
    button,
    press: (label: string) => button(label).trigger('onClick'),
    write: (name: string, text: string) =>
      (renderer.maybeFind(TextArea, { name }) ?? renderer.find(Input, { name })).trigger(
        'onInput',
        argument(text),
      ),
    written: (name: string) =>
      (renderer.maybeFind(TextArea, { name }) ?? renderer.find(Input, { name })).props.defaultValue,
    pickSeveral: (name: string, ids: string[]) =>
      renderer.find(MultiSelect, { name }).trigger('onChange', argument(ids)),
    tick: (name: string) => renderer.find(Checkbox, { name }).trigger('onChange', argument(true)),
    /** Chooses in a menu, or among options that stand side by side. */
    choose: (name: string, id: string) => {
      const group = renderer.maybeFind(ToggleGroup, { name });
      const menu = group ? undefined : renderer.find(Select, { name });
      return menu
        ? menu.trigger('onChange', argument(id))
        : group?.trigger('onChange', argument(id));
    },
    pick: (name: string, year: number, month: number, date: number) =>
      renderer.find(DateInput, { name }).trigger('onChange', argument({ year, month, date })),
    enter: (name: string, amount: number) =>
      renderer.find(NumberInput, { name }).trigger('onChange', argument(amount)),
    showStage: (index: number) => renderer.find(StepIndicator).trigger('onClick', argument(index)),
    /** Presses the button at the foot of a panel. */
    save: (panel: string) =>
      renderer.find(Panel, { id: panel }).find(LoadingButton).trigger('onClick'),
    step,
    /** Opens a step in the list; the one to do next is open above it. */
    openStep: (title: string) => {
      opened = title;
      if (!next()?.toString().includes(`Next: ${title}`)) step(title).trigger('onClick');
    },
    /** What is to be done next. */
    next,
    until: (text: string) => renderer.waitFor(() => expect(all()).toContain(text), patience),
    gone: (text: string) => renderer.waitFor(() => expect(all()).not.toContain(text), patience),
  };
}
