import { NumberInput } from '@mantine/core';

interface CountInputProps {
  label: string;
  min: number;
  value: number;
  put(value: number): void;
}

/** A whole number; an emptied field is its least value. */
export function CountInput({ label, min, value, put }: CountInputProps) {
  return (
    <NumberInput
      label={label}
      min={min}
      allowDecimal={false}
      value={value}
      onChange={(typed) => put(typed === '' ? min : Number(typed))}
    />
  );
}
