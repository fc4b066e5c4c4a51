import type { CrmPropertyListProps } from '@hubspot/ui-extensions';
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { request } from '../../page/api/request';
import { Property } from '../../page/api/catalog';
import { whoLooks } from '../../page/api/people';
import { tellEdited } from '../record-edited';
import { testId } from './sizes';

const Found = z.object({ properties: z.record(z.string(), z.nullable(z.string())) });

type Edited = Property & { value: string };

/** Reads the properties' definitions and values. */
async function readAll({ properties, objectTypeId, objectId }: CrmPropertyListProps) {
  const query = `properties=${encodeURIComponent(properties.join(','))}`;
  const [found, ...known] = await Promise.all([
    request(Found, `/crm/v3/objects/${objectTypeId}/${objectId}?${query}`),
    ...properties.map((name) => request(Property, `/crm/v3/properties/${objectTypeId}/${name}`)),
  ]);
  return known.map((one): Edited => ({ ...one, value: found.properties[one.name] ?? '' }));
}

/**
 * HubSpot's own editor of a record's properties, inside a card: what is set in it is saved at once, and the history names
 * who looks. Needs `objectTypeId` and `objectId` here.
 */
export function CrmPropertyList(props: CrmPropertyListProps) {
  const { objectTypeId, objectId, properties } = props;
  const [fields, setFields] = useState<Edited[]>([]);
  const [failure, setFailure] = useState('');
  const key = `${objectTypeId}/${objectId}/${properties.join()}`;
  const tell = (error: unknown) => setFailure(error instanceof Error ? error.message : `${error}`);
  useEffect(() => {
    readAll(props).then(setFields, tell);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the properties
  }, [key]);
  const save = async (name: string, value: string) => {
    setFailure('');
    const before = fields;
    setFields(fields.map((field) => (field.name === name ? { ...field, value } : field)));
    try {
      await request(Found, `/crm/v3/objects/${objectTypeId}/${objectId}`, {
        method: 'PATCH',
        body: { properties: { [name]: value } },
      });
      tellEdited();
    } catch (error) {
      setFields(before);
      tell(error);
    }
  };
  return (
    <div className="hsx-property-list" {...testId(props)}>
      {fields.map((field) => (
        <Editor key={field.name} field={field} save={(value) => void save(field.name, value)} />
      ))}
      {failure && (
        <p role="alert" className="hsx-quiet">
          {failure}
        </p>
      )}
    </div>
  );
}

function Editor({ field, save }: { field: Edited; save(value: string): void }) {
  const { label, value, options } = field;
  const description = `HubSpot's history will name ${whoLooks().name}.`;
  return options.length > 0 ? (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      data={[
        { value: '', label: '–' },
        ...options.map((one) => ({ value: one.value, label: one.label })),
      ]}
      onChange={(event) => save(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      label={label}
      description={description}
      defaultValue={value}
      onBlur={(event) => event.currentTarget.value !== value && save(event.currentTarget.value)}
    />
  );
}
