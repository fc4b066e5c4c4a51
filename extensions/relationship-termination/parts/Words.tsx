import { Input, TextArea } from '@hubspot/ui-extensions';
import { textLimits } from '../../../src/contract/fields';
import { charactersLeft } from '../sentences';

interface WordsProps {
  label: string;
  name: string;
  value: string | undefined;
  /** Which limit of the contract holds for it. */
  limit: keyof typeof textLimits;
  onEdit(text: string): void;
  problem?: string | undefined;
  required?: boolean;
  description?: string | undefined;
  placeholder?: string;
  /** Lines shown; one line is an input without line breaks. */
  lines?: number;
}

/** Free text. Taken at each key, because HubSpot reports a change only when the field is left. */
export function Words({ lines = 3, onEdit, value = '', problem, limit, ...rest }: WordsProps) {
  const left = charactersLeft(value, limit);
  const shared = {
    ...rest,
    value,
    description: [rest.description, left].filter(Boolean).join(' · ') || undefined,
    error: problem !== undefined,
    validationMessage: problem,
    onInput: onEdit,
    onChange: onEdit,
  };
  if (lines === 1) return <Input {...shared} />;
  return <TextArea {...shared} rows={lines} resize="vertical" />;
}
