/** Filters of HubSpot's lists and of workflows on lists, in its shapes (developers.hubspot.com, "List filters"). */

export const filter = (property: string, operation: object) => ({
  filterType: 'PROPERTY',
  property,
  operation: { includeObjectsWithNoValueSet: false, ...operation },
});

export const isAnyOf = (property: string, ...values: string[]) =>
  filter(property, { operationType: 'ENUMERATION', operator: 'IS_ANY_OF', values });

export const isKnown = (property: string) =>
  filter(property, { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' });

export const isUnknown = (property: string) =>
  filter(property, { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN' });

/** A day in a time zone; `offset` in days. */
export const point = (zoneId: string, reference: object, offset = 0) => ({
  timeType: 'INDEXED',
  indexReference: reference,
  ...(offset ? { offset: { days: offset } } : {}),
  zoneId,
  timezoneSource: 'CUSTOM',
});
export const today = { referenceType: 'TODAY' };

/** A day that is over. */
export const isBeforeToday = (property: string, zoneId: string) =>
  filter(property, {
    operationType: 'TIME_POINT',
    type: 'TIME_POINT',
    operator: 'IS_BEFORE',
    timePoint: point(zoneId, today),
    endpointBehavior: 'EXCLUSIVE',
    propertyParser: 'VALUE',
  });
