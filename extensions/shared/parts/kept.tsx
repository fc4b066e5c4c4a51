import {
  MultiSelect,
  Select,
  type MultiSelectProps,
  type SelectProps,
} from '@hubspot/ui-extensions';
import { useUnchanged } from './unchanged';

/** HubSpot's components whose props are objects; they stay the same while they say the same, see `useUnchanged`. */
export const KeptSelect = ({ options, ...rest }: SelectProps) => (
  <Select {...rest} options={useUnchanged(options)} />
);

export const KeptMultiSelect = ({ options, value, ...rest }: MultiSelectProps) => (
  <MultiSelect {...rest} options={useUnchanged(options)} value={useUnchanged(value)} />
);
