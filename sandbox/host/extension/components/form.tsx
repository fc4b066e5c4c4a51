import type { FormProps } from '@hubspot/ui-extensions';
import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import type { FormEvent } from 'react';
import { usePress } from '../overlays';
import { testId } from './sizes';

/** A field of a form: what it would send, and what it does when the form is submitted. */
type Field = { value: () => unknown; commit?: () => void };
type Fields = Map<string, Field>;
const FormFields = createContext<Fields | null>(null);

/** Makes a named field known to the form around it. */
export function useFormField(name: string | undefined, field: Field) {
  const fields = useContext(FormFields);
  const latest = useRef(field);
  latest.current = field;
  useEffect(() => {
    if (!fields || !name) return;
    const known: Field = {
      value: () => latest.current.value(),
      commit: () => latest.current.commit?.(),
    };
    fields.set(name, known);
    return () => {
      if (fields.get(name) === known) fields.delete(name);
    };
  }, [fields, name]);
}

/** HubSpot sends strings and numbers; dates, lists and switches are left out, and cards keep them. */
export function submittedValues(fields: Fields): Record<string, string | number> {
  const sent: Record<string, string | number> = {};
  for (const [name, field] of fields) {
    const value = field.value();
    if (typeof value === 'string' || typeof value === 'number') sent[name] = value;
  }
  return sent;
}

export function Form({ onSubmit, autoComplete = 'on', children, ...rest }: FormProps) {
  const fields = useMemo<Fields>(() => new Map(), []);
  const send = (event: unknown, reactions: unknown) => {
    for (const field of fields.values()) field.commit?.();
    const told = { ...Object(event), targetValue: submittedValues(fields) };
    const submit: unknown = onSubmit;
    if (typeof submit === 'function') submit(told, reactions);
  };
  const { press } = usePress(send, null);
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    press(event);
  };
  return (
    <FormFields.Provider value={fields}>
      <form
        className="hsx-form"
        noValidate
        autoComplete={autoComplete}
        onSubmit={submitted}
        {...testId(rest)}
      >
        {children}
      </form>
    </FormFields.Provider>
  );
}
