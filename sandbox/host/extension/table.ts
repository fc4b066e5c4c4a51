import type { ComponentType } from 'react';
import * as buttons from './components/buttons';
import * as charts from './components/charts';
import * as crm from './components/crm';
import { DateInput, TimeInput } from './components/date-fields';
import * as layout from './components/layout';
import * as forms from './components/forms';
import * as dropdowns from './components/dropdown';
import * as smallParts from './components/small-parts';
import { StepIndicator } from './components/steps';
import * as tabs from './components/tabs';
import { Accordion } from './components/accordion';
import { NumberInput } from './components/number-fields';
import * as pages from './components/pages';
import { CrmPropertyList } from './components/property-list';
import * as panels from './components/panels';
import * as selects from './components/selects';
import { standIn } from './components/stand-in';
import * as states from './components/states';
import * as switches from './components/switches';
import * as tags from './components/tags';
import * as tables from './components/tables';
import * as texts from './components/text';
import { Input, SearchInput, TextArea } from './components/text-fields';
import { NOT_DRAWN } from './not-drawn';

/** HubSpot's components that the sandbox draws, by the names that cross from the worker. */
export const DRAWN = {
  ...layout,
  ...texts,
  ...states,
  ...buttons,
  ...tags,
  ...panels,
  ...pages,
  ...tabs,
  ...dropdowns,
  Accordion,
  StepIndicator,
  ...tables,
  ...charts,
  ...forms,
  ...smallParts,
  ...crm,
  CrmPropertyList,
  ...selects,
  ...switches,
  DateInput,
  Input,
  NumberInput,
  TimeInput,
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
