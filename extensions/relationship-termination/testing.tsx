import {
  Accordion,
  Button,
  DateInput,
  Input,
  LoadingButton,
  MultiSelect,
  NumberInput,
  Panel,
  Select,
  StepIndicator,
  TextArea,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { calendarDate } from '../../src/calendar/calendar-date';
import { instantOf, wallClock } from '../../src/calendar/wall-clock';
import { makeCall, type Serverless } from './call';
import { OffboardingCard } from './OffboardingCard';
import type { CardDependencies } from './card-dependencies';

/** HubSpot types the argument of a triggered event as the event's handler; this says that it is not. */
const argument = (value: unknown) => value as never;

/** Nothing waits for the clock; a machine busy with other things may still be slow. */
const patience = { timeoutInMs: 20_000 };

export const today = calendarDate('2027-01-06');
export const me = { id: '7', name: 'Ann Able' };

/** What the card handed to its dependencies, for a test to look at. */
export interface Seen {
  refreshed: number;
  closedPanels: string[];
  copied: string[];
  waited: number[];
}

/** Draws the card over `serverless`, with fixed ids and a fixed clock; `other` replaces some dependencies. */
export function drawCard(serverless: Serverless, other: Partial<CardDependencies> = {}) {
  const seen: Seen = { refreshed: 0, closedPanels: [], copied: [], waited: [] };
  let requestIds = 0;
  const dependencies: CardDependencies = {
    call: makeCall(serverless),
    me,
    today: () => today,
    zone: 'Europe/Berlin',
    newRequestId: () => `request-${(requestIds += 1)}`,
    refreshRecord: () => void (seen.refreshed += 1),
    record: { objectTypeId: '0-2', objectId: 101 },
    copyText: (text) => Promise.resolve(void seen.copied.push(text)),
    closePanel: (id) => void seen.closedPanels.push(id),
    formatInstant: (at) => at.slice(0, 10),
    dayOf: (at) => calendarDate(at.slice(0, 10)),
    portalDay: (at) => calendarDate(at.slice(0, 10)),
    wallClock: (at) => wallClock(at, 'UTC'),
    instantAt: (date, time) => instantOf(date, time, 'UTC'),
    wait: (milliseconds) => Promise.resolve(void seen.waited.push(milliseconds)),
    ...other,
  };
  const renderer = createRenderer('crm.record.tab');
  renderer.render(<OffboardingCard dependencies={dependencies} />);
  return { seen, ...handsOn(renderer) };
}

export type Drawn = ReturnType<typeof drawCard>;
type Renderer = ReturnType<typeof createRenderer<'crm.record.tab'>>;

/** What a person does with the card, by the words on it. */
function handsOn(renderer: Renderer) {
  const all = () => renderer.getRootNode().toString();
  const button = (label: string) => {
    const found = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)].find(
      ({ text }) => text === label,
    );
    if (!found) throw new Error(`No button "${label}" in ${all()}`);
    return found;
  };
  return {
    renderer,
    /** Everything on the card, panels included. */
    words: all,
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
    choose: (name: string, id: string) =>
      renderer.find(Select, { name }).trigger('onChange', argument(id)),
    pick: (name: string, year: number, month: number, date: number) =>
      renderer.find(DateInput, { name }).trigger('onChange', argument({ year, month, date })),
    enter: (name: string, amount: number) =>
      renderer.find(NumberInput, { name }).trigger('onChange', argument(amount)),
    showStage: (index: number) => renderer.find(StepIndicator).trigger('onClick', argument(index)),
    /** Presses the button at the foot of a panel. */
    save: (panel: string) =>
      renderer.find(Panel, { id: panel }).find(LoadingButton).trigger('onClick'),
    step: (title: string) => renderer.find(Accordion, (node) => node.props.title.includes(title)),
    until: (text: string) => renderer.waitFor(() => expect(all()).toContain(text), patience),
    gone: (text: string) => renderer.waitFor(() => expect(all()).not.toContain(text), patience),
  };
}
