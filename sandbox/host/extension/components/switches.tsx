import type { CheckboxProps, ToggleGroupProps } from '@hubspot/ui-extensions';
import { Checkbox as MantineCheckbox, Group, Radio, Stack } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { fieldWords, Praise } from './field';
import { shortSize, testId } from './sizes';

export function Checkbox(props: CheckboxProps) {
  const { checked, initialIsChecked = false, value = '', onChange, name } = props;
  const [on, setOn] = useUncontrolled({
    ...(checked !== undefined && { value: checked }),
    defaultValue: initialIsChecked,
    finalValue: false,
    onChange: (next: boolean) => onChange?.(next, value),
  });
  return (
    <MantineCheckbox
      checked={on}
      onChange={(event) => setOn(event.currentTarget.checked)}
      disabled={props.readOnly ?? props.readonly ?? false}
      description={props.description}
      size={shortSize(props.size, 'md') === 'sm' ? 'xs' : 'sm'}
      label={props.children}
      {...(name && { name })}
      {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
      {...testId(props)}
    />
  );
}

function Options({ inline, children }: { inline: boolean; children: ReactNode }) {
  const Layout = inline ? Group : Stack;
  return (
    <Layout gap={inline ? 20 : 8} mt={6}>
      {children}
    </Layout>
  );
}

function useGroup<V extends string | string[]>(props: ToggleGroupProps, none: V) {
  const initial = props.options.filter((option) => option.initialIsChecked);
  const first: unknown = Array.isArray(none)
    ? initial.map(({ value }) => value)
    : initial[0]?.value;
  const given: unknown = props.value;
  const change: unknown = props.onChange;
  const [chosen, choose] = useUncontrolled<V>({
    ...(given !== undefined && { value: sameKind(given, none) }),
    defaultValue: sameKind(first, none),
    finalValue: none,
    onChange: (next) => {
      if (typeof change === 'function') change(next);
    },
  });
  // Mantine puts these on the element around the group, whose role takes no aria-required.
  const { readOnly: _, 'aria-required': _required, ...words } = fieldWords(props);
  return { ...words, value: chosen, onChange: choose };
}

/** The value where it is of the kind of `none` (one string, or a list of them), else `none`. */
function sameKind<V extends string | string[]>(value: unknown, none: V): V {
  const matches = (candidate: unknown): candidate is V =>
    Array.isArray(none) === Array.isArray(candidate) && candidate !== undefined;
  return matches(value) ? value : none;
}

function RadioGroup(props: ToggleGroupProps) {
  return (
    <Radio.Group {...useGroup<string>(props, '')}>
      <Options inline={props.inline ?? false}>
        {props.options.map(({ label, value, description, readOnly, readonly }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            description={description}
            disabled={readOnly ?? readonly ?? false}
          />
        ))}
      </Options>
    </Radio.Group>
  );
}

function CheckboxGroup(props: ToggleGroupProps) {
  return (
    <MantineCheckbox.Group {...useGroup<string[]>(props, [])}>
      <Options inline={props.inline ?? false}>
        {props.options.map(({ label, value, description, readOnly, readonly }) => (
          <MantineCheckbox
            key={value}
            value={value}
            label={label}
            description={description}
            disabled={readOnly ?? readonly ?? false}
          />
        ))}
      </Options>
    </MantineCheckbox.Group>
  );
}

export function ToggleGroup(props: ToggleGroupProps) {
  const { toggleType = 'checkboxList', options = [] } = props;
  const given = { ...props, options };
  return (
    <div>
      {toggleType === 'radioButtonList' ? <RadioGroup {...given} /> : <CheckboxGroup {...given} />}
      <Praise {...props} />
    </div>
  );
}
