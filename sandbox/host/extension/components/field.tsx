import type { ReactNode } from 'react';

/** What all of HubSpot's fields have in common. */
export type FieldProps = {
  label?: string;
  name?: string;
  required?: boolean;
  readOnly?: boolean;
  description?: string;
  tooltip?: string;
  error?: boolean;
  validationMessage?: string;
  testId?: string;
};

function Label({ text, tooltip }: { text: string; tooltip?: string }): ReactNode {
  return (
    <>
      {text}
      {tooltip && (
        <span className="hsx-hint" title={tooltip} aria-hidden>
          ⓘ
        </span>
      )}
    </>
  );
}

/** A field's words in the shape that Mantine's inputs take. */
export function fieldWords(props: FieldProps) {
  const { label, name, required, readOnly, description, tooltip, error, validationMessage } = props;
  return {
    ...(label && { label: <Label text={label} {...(tooltip && { tooltip })} /> }),
    ...(name && { name }),
    ...(description && { description }),
    ...(props.testId && { 'data-testid': props.testId }),
    withAsterisk: required === true,
    'aria-required': required === true,
    readOnly: readOnly === true,
    error: error ? (validationMessage ?? true) : false,
  };
}

/** A validation message that is no error praises the field. */
export function Praise({ error, validationMessage }: FieldProps) {
  if (error || !validationMessage) return null;
  return <p className="hsx-praise">{validationMessage}</p>;
}
