import type { Property } from './entities';

export function answerProperty(property: Property) {
  const { readOnlyValue, ...rest } = property;
  return {
    ...rest,
    calculated: false,
    modificationMetadata: {
      archivable: !property.hubspotDefined,
      readOnlyDefinition: property.hubspotDefined,
      readOnlyValue,
    },
  };
}
