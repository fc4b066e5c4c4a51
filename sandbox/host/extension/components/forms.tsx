import type * as Sdk from '@hubspot/ui-extensions';
import { Radio, Switch } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import type { ComponentProps, FormEvent } from 'react';
import { usePress } from '../overlays';
import { shortSize, testId } from './sizes';

/** Tells the values of its fields by their names; it never leaves the page, whatever `preventDefault` says. */
export function Form({
  onSubmit,
  autoComplete,
  children,
  ...rest
}: ComponentProps<typeof Sdk.Form>) {
  const { press } = usePress(onSubmit, undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    press(event, { targetValue: Object.fromEntries(new FormData(event.currentTarget)) });
  };
  return (
    <form onSubmit={submit} {...(autoComplete && { autoComplete })} noValidate {...testId(rest)}>
      {children}
    </form>
  );
}

export function Toggle(props: ComponentProps<typeof Sdk.Toggle>) {
  const { checked, initialIsChecked = false, onChange, name, label, labelDisplay } = props;
  const [on, setOn] = useUncontrolled({
    ...(checked !== undefined && { value: checked }),
    defaultValue: initialIsChecked,
    finalValue: false,
    onChange: (next: boolean) => onChange?.(next),
  });
  return (
    <Switch
      checked={on}
      onChange={(event) => setOn(event.currentTarget.checked)}
      disabled={props.readOnly ?? props.readonly ?? false}
      size={shortSize(props.size, 'md') === 'md' ? 'md' : 'sm'}
      {...(labelDisplay === 'hidden' ? { 'aria-label': label } : { label })}
      {...(props.textChecked && { onLabel: props.textChecked })}
      {...(props.textUnchecked && { offLabel: props.textUnchecked })}
      {...(name && { name })}
      {...testId(props)}
    />
  );
}

export function RadioButton(props: ComponentProps<typeof Sdk.RadioButton>) {
  const { checked, initialIsChecked = false, value = '', onChange, name, children } = props;
  return (
    <Radio
      {...(checked === undefined ? { defaultChecked: initialIsChecked } : { checked })}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.checked, value)}
      disabled={props.readOnly ?? props.readonly ?? false}
      description={props.description}
      label={children}
      {...(name && { name })}
      {...testId(props)}
    />
  );
}
