import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { CloseButton, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { fieldWords, Praise } from './field';
import { useTyped } from './use-typed';

type Typed = Pick<
  InputProps,
  'value' | 'defaultValue' | 'onChange' | 'onInput' | 'onBlur' | 'onFocus'
>;

function useText(props: Typed) {
  const { value, defaultValue, onChange, onInput, onBlur, onFocus } = props;
  return useTyped<string>({
    value,
    defaultValue,
    onChange,
    onInput,
    onBlur,
    onFocus,
    toText: (text) => text,
    fromText: (text) => text,
  });
}

export function Input(props: InputProps) {
  const Field = props.type === 'password' ? PasswordInput : TextInput;
  return (
    <div>
      <Field {...fieldWords(props)} {...useText(props)} placeholder={props.placeholder ?? ''} />
      <Praise {...props} />
    </div>
  );
}

export function TextArea(props: TextAreaProps) {
  const { cols, rows = 3, maxLength, resize = 'both', placeholder = '' } = props;
  return (
    <div>
      <Textarea
        {...fieldWords(props)}
        {...useText(props)}
        {...(cols && { cols })}
        {...(maxLength && { maxLength })}
        rows={rows}
        placeholder={placeholder}
        styles={{ input: { resize } }}
      />
      <Praise {...props} />
    </div>
  );
}

export function SearchInput(props: SearchInputProps) {
  const typed = useText(props);
  const clear = () => {
    typed.onChange({ currentTarget: { value: '' } });
    props.onChange?.('');
  };
  const clearable = props.clearable !== false && typed.value !== '';
  return (
    <TextInput
      type="search"
      {...fieldWords(props)}
      {...typed}
      placeholder={props.placeholder ?? ''}
      rightSection={clearable && <CloseButton size="sm" aria-label="Clear" onClick={clear} />}
    />
  );
}
