import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { MultiSelect as MantineMultiSelect, Select as MantineSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { fieldWords, Praise } from './field';

type Options = SelectProps['options'];
type Value = Options[number]['value'];

/** HubSpot adds a search field above seven options. */
const SEARCHABLE_ABOVE = 7;
const popup = { keepMounted: false, withinPortal: true, shadow: 'md' } as const;

/** Mantine's values are strings; HubSpot's may be numbers and booleans, so they go by position. */
const dataOf = (options: Options) =>
  options.map(({ label }, index) => ({ value: String(index), label }));
const keyOf = (options: Options, value: Value) => {
  const index = options.findIndex((option) => option.value === value);
  return index < 0 ? null : String(index);
};

export function Select(props: SelectProps) {
  const { value, options = [], onChange, onInput, placeholder = 'Select' } = props;
  const [chosen, setChosen] = useState(value);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setChosen(value), [value]);
  const pick = (key: string | null) => {
    const option = options[Number(key)];
    if (key === null || !option) return;
    setChosen(option.value);
    onChange?.(option.value);
  };
  return (
    <div>
      <MantineSelect
        {...fieldWords(props)}
        role="combobox"
        ref={(input) => input?.setAttribute('aria-expanded', String(isOpen))}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        data={dataOf(options)}
        value={chosen === undefined ? null : keyOf(options, chosen)}
        onChange={pick}
        allowDeselect={false}
        placeholder={placeholder}
        searchable={options.length > SEARCHABLE_ABOVE}
        nothingFoundMessage="No results found"
        {...(onInput && { onSearchChange: (text: string) => onInput(text) })}
        comboboxProps={popup}
        maxDropdownHeight={280}
        {...(props.variant === 'transparent' && { variant: 'unstyled' })}
      />
      <Praise {...props} />
    </div>
  );
}

export function MultiSelect(props: MultiSelectProps) {
  const { value, options = [], onChange, placeholder = 'Select' } = props;
  const [chosen, setChosen] = useState(value ?? []);
  const key = JSON.stringify(value);
  useEffect(() => {
    if (key !== undefined) setChosen(JSON.parse(key));
  }, [key]);
  const pick = (keys: string[]) => {
    const values = keys.flatMap((each) => options[Number(each)]?.value ?? []);
    setChosen(values);
    onChange?.(values);
  };
  return (
    <div>
      <MantineMultiSelect
        {...fieldWords(props)}
        data={dataOf(options)}
        value={chosen.flatMap((each) => keyOf(options, each) ?? [])}
        onChange={pick}
        placeholder={chosen.length > 0 ? '' : placeholder}
        searchable={options.length > SEARCHABLE_ABOVE}
        hidePickedOptions={false}
        comboboxProps={popup}
      />
      <Praise {...props} />
    </div>
  );
}
