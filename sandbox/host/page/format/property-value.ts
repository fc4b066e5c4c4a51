import type { Property } from '../api/catalog';
import { calendarDate, dateAndTime } from './dates';
import type { Viewer } from './viewer';

type Shape = Pick<
  Property,
  'name' | 'type' | 'options' | 'referencedObjectType' | 'numberDisplayHint'
>;

/** A stored value as a person reads it; `''` when there is none. */
export function displayValue(
  property: Shape,
  value: string | null | undefined,
  owners: ReadonlyMap<string, string>,
  viewer: Viewer,
): string {
  if (value === null || value === undefined || value === '') return '';
  if (isOwner(property)) return owners.get(value) ?? `Owner ${value}`;
  if (property.type === 'date') return calendarDate(value, viewer);
  if (property.type === 'datetime') return dateAndTime(value, viewer);
  if (property.type === 'number') return displayNumber(property, value, viewer);
  if (property.type === 'bool') return optionLabel(property, value) ?? yesOrNo(value);
  if (property.type === 'enumeration') return displayOptions(property, value);
  return value;
}

/** An amount with its currency; a plain number when the currency is not known. */
export function displayMoney(
  amount: string | null | undefined,
  currency: string | null | undefined,
  { locale }: Viewer,
): string {
  if (!amount || Number.isNaN(Number(amount))) return '';
  const style = { style: 'currency', currency: currency ?? '' } as const;
  const known = /^[A-Z]{3}$/.test(style.currency);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, known ? style : digits).format(Number(amount));
}

const isOwner = ({ name, referencedObjectType }: Shape) =>
  referencedObjectType === 'OWNER' || name === 'hubspot_owner_id';

function displayNumber({ numberDisplayHint }: Shape, value: string, { locale }: Viewer) {
  if (numberDisplayHint === 'unformatted' || Number.isNaN(Number(value))) return value;
  const style = numberDisplayHint === 'percentage' ? 'percent' : 'decimal';
  return new Intl.NumberFormat(locale, { style, maximumFractionDigits: 6 }).format(Number(value));
}

const optionLabel = ({ options }: Shape, value: string) =>
  options.find((option) => option.value === value)?.label;

const yesOrNo = (value: string) => (value === 'true' ? 'Yes' : 'No');

/** Several chosen options are stored as one string, parted by semicolons. */
const displayOptions = (property: Shape, value: string) =>
  optionLabel(property, value) ??
  value
    .split(';')
    .map((part) => optionLabel(property, part) ?? part)
    .join(', ');
