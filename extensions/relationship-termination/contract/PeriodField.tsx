import { AutoGrid, NumberInput } from '@hubspot/ui-extensions';
import { Choice } from '../../shared/parts/Choice';

interface CountProps {
  label: string;
  name: string;
  value: number | undefined;
  /** `undefined` when the field was emptied. */
  onEnter(count: number | undefined): void;
  problem?: string | undefined;
  description?: string;
}

/** A whole number. */
export function Count({ value, onEnter, problem, ...rest }: CountProps) {
  return (
    <NumberInput
      {...rest}
      required
      min={0}
      precision={0}
      value={value}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(given) => onEnter(Number.isFinite(given) ? given : undefined)}
    />
  );
}

interface PeriodFieldProps<Unit extends string> extends Omit<CountProps, 'value' | 'onEnter'> {
  length: number | undefined;
  unit: Unit | undefined;
  units: readonly Unit[];
  onLength(length: number | undefined): void;
  onUnit(unit: Unit): void;
}

/** A length and its unit, side by side. */
export function PeriodField<Unit extends string>(props: PeriodFieldProps<Unit>) {
  const { label, name, problem, length, unit, units, onLength, onUnit } = props;
  return (
    <AutoGrid columnWidth={140} flexible gap="small">
      <Count label={label} name={name} value={length} onEnter={onLength} problem={problem} />
      <Choice
        label="Unit"
        name={`${name}_unit`}
        required
        options={units.map((id) => ({ id, label: id.replace('_', ' ') }))}
        value={unit}
        onChoose={onUnit}
      />
    </AutoGrid>
  );
}
