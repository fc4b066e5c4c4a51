import type { ComponentType } from 'react';
import * as buttons from './components/buttons';
import * as charts from './components/charts';
import * as crm from './components/crm';
import * as dates from './components/date-fields';
import { Form } from './components/form';
import * as layout from './components/layout';
import * as media from './components/media';
import * as navigation from './components/navigation';
import * as numbers from './components/number-fields';
import * as panels from './components/panels';
import * as selects from './components/selects';
import { standIn } from './components/stand-in';
import * as states from './components/states';
import * as switches from './components/switches';
import * as tables from './components/tables';
import * as texts from './components/text';
import { Input, SearchInput, TextArea } from './components/text-fields';
import { NOT_DRAWN } from './not-drawn';

const { hrefOf: _href, openHref: _open, ...pressed } = buttons;
const { isoOf: _iso, dateFrom: _date, ...dated } = dates;
const { numberFrom: _number, ...numbered } = numbers;

/** HubSpot's components that the sandbox draws, by the names that cross from the worker. */
export const DRAWN = {
  ...layout,
  ...texts,
  ...states,
  ...pressed,
  ...media,
  ...panels,
  ...navigation,
  ...tables,
  ...charts,
  ...crm,
  ...numbered,
  ...dated,
  ...selects,
  ...switches,
  Form,
  Input,
  TextArea,
  Textarea: TextArea,
  SearchInput,
};

// Each component types its own properties; what crosses from a worker is typed by HubSpot's SDK there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Drawable = ComponentType<any>;

/** Every component of HubSpot's SDK: drawn, or a box that says that it is not. */
export const components: Record<string, Drawable> = {
  ...Object.fromEntries(NOT_DRAWN.map((name) => [name, standIn(name)])),
  ...DRAWN,
};
