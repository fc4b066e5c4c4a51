import type { NumberInputProps } from '@hubspot/ui-extensions';
import { TextInput } from '@mantine/core';
import { fieldWords, Praise } from './field';
import { useTyped } from './use-typed';

/** Typed text as a number, rounded to `precision` and kept between `min` and `max`. */
export function numberFrom(
  text: string,
  {
    min = -Infinity,
    max = Infinity,
    precision,
  }: Pick<NumberInputProps, 'min' | 'max' | 'precision'>,
): number | undefined {
  const plain = text.replace(/[\s,](?=\d{3}\b)/g, '').replace(',', '.');
  const value = plain.trim() === '' ? NaN : Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const rounded = precision === undefined ? value : Number(value.toFixed(precision));
  return Math.min(max, Math.max(min, rounded));
}

export function NumberInput(props: NumberInputProps) {
  const { value, defaultValue, onChange, onInput, onBlur, onFocus } = props;
  const typed = useTyped<number>({
    value,
    defaultValue,
    onChange,
    onInput,
    onBlur,
    onFocus,
    toText: String,
    fromText: (text) => numberFrom(text, props),
  });
  return (
    <div>
      <TextInput
        inputMode="decimal"
        {...fieldWords(props)}
        {...typed}
        placeholder={props.placeholder ?? ''}
        styles={{ input: { textAlign: props.textAlign ?? 'left' } }}
        rightSection={props.formatStyle === 'percentage' ? '%' : null}
      />
      <Praise {...props} />
    </div>
  );
}
