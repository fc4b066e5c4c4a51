import type {
  CurrencyInputProps,
  NumberInputProps,
  StepperInputProps,
} from '@hubspot/ui-extensions';
import { ActionIcon, Group, TextInput } from '@mantine/core';
import { fieldWords, Praise } from './field';
import { useTyped } from './use-typed';

type Numeric = Omit<NumberInputProps, 'onInput'> & { onInput?: (value: number) => void };

/** Typed text as a number, rounded to `precision` and kept between `min` and `max`. */
export function numberFrom(
  text: string,
  { min = -Infinity, max = Infinity, precision }: Pick<Numeric, 'min' | 'max' | 'precision'>,
): number | undefined {
  const plain = text.replace(/[\s,](?=\d{3}\b)/g, '').replace(',', '.');
  const value = plain.trim() === '' ? NaN : Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const rounded = precision === undefined ? value : Number(value.toFixed(precision));
  return Math.min(max, Math.max(min, rounded));
}

function useNumber(props: Numeric) {
  const { name, value, defaultValue, onChange, onInput, onBlur, onFocus } = props;
  return useTyped<number>({
    name,
    value,
    defaultValue,
    onChange,
    onInput,
    onBlur,
    onFocus,
    toText: String,
    fromText: (text) => numberFrom(text, props),
  });
}

export function NumberInput(props: NumberInputProps) {
  const percentage = props.formatStyle === 'percentage';
  return (
    <div>
      <TextInput
        inputMode="decimal"
        {...fieldWords(props)}
        {...useNumber(props)}
        placeholder={props.placeholder ?? ''}
        styles={{ input: { textAlign: props.textAlign ?? 'left' } }}
        rightSection={percentage ? '%' : null}
      />
      <Praise {...props} />
    </div>
  );
}

export function CurrencyInput({ currency = 'USD', ...props }: CurrencyInputProps) {
  const symbol = new Intl.NumberFormat('en', { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return (
    <div>
      <TextInput
        inputMode="decimal"
        {...fieldWords(props)}
        {...useNumber(props)}
        placeholder={props.placeholder ?? ''}
        leftSection={symbol}
      />
      <Praise {...props} />
    </div>
  );
}

export function StepperInput({ stepSize = 1, ...props }: StepperInputProps) {
  const typed = useNumber(props);
  const step = (by: number) => {
    const next = numberFrom(String((numberFrom(typed.value, props) ?? 0) + by), props);
    if (next === undefined) return;
    typed.onChange({ currentTarget: { value: String(next) } });
    props.onChange?.(next);
  };
  return (
    <Group gap={4} align="end" wrap="nowrap">
      <ActionIcon variant="default" size={36} aria-label="Decrease" onClick={() => step(-stepSize)}>
        −
      </ActionIcon>
      <TextInput inputMode="decimal" w={96} {...fieldWords(props)} {...typed} />
      <ActionIcon variant="default" size={36} aria-label="Increase" onClick={() => step(stepSize)}>
        +
      </ActionIcon>
    </Group>
  );
}
