import * as z from 'zod/mini';
import type { Option } from '../properties/entities';
import type { BuiltInProperty } from '../properties/whole-property';
import { namedOptions } from './options';

const kindSchema = z.enum([
  'text',
  'textarea',
  'html',
  'phone',
  'number',
  'date',
  'datetime',
  'bool',
  'choice',
  'external',
]);

/** A property as the objects' files have it. */
export const propertySchema = z.strictObject({
  name: z.string(),
  label: z.string(),
  kind: z._default(kindSchema, 'text'),
  /** Of a choice: value to label, or the word of a list in options.ts. */
  options: z.optional(
    z.union([z.enum(['industries', 'lifecycleStages']), z.record(z.string(), z.string())]),
  ),
  readOnly: z._default(z.boolean(), false),
  unique: z._default(z.boolean(), false),
});

/** What a kind stands for. */
const KINDS: Record<z.infer<typeof kindSchema>, Omit<BuiltInProperty, 'name' | 'label'>> = {
  text: { type: 'string', fieldType: 'text' },
  textarea: { type: 'string', fieldType: 'textarea' },
  html: { type: 'string', fieldType: 'html' },
  phone: { type: 'string', fieldType: 'phonenumber' },
  number: { type: 'number', fieldType: 'number' },
  date: { type: 'date', fieldType: 'date' },
  datetime: { type: 'datetime', fieldType: 'date' },
  bool: {
    type: 'bool',
    fieldType: 'booleancheckbox',
    options: toOptions({ true: 'Yes', false: 'No' }),
  },
  choice: { type: 'enumeration', fieldType: 'select' },
  /** Its options live elsewhere: owners, pipelines, stages. */
  external: { type: 'enumeration', fieldType: 'select', externalOptions: true },
};

export function toProperty({
  name,
  label,
  kind,
  options,
  readOnly,
  unique,
}: z.infer<typeof propertySchema>): BuiltInProperty {
  const words = typeof options === 'string' ? namedOptions[options] : options;
  return {
    name,
    label,
    ...KINDS[kind],
    ...(words && { options: toOptions(words) }),
    readOnlyValue: readOnly,
    hasUniqueValue: unique,
  };
}

function toOptions(words: Record<string, string>): Option[] {
  return Object.entries(words).map(([value, label], displayOrder) => ({
    value,
    label,
    displayOrder,
    hidden: false,
  }));
}
