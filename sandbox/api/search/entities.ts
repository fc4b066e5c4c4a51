export const operators = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;

export interface Filter {
  propertyName: string;
  operator: (typeof operators)[number];
  value?: string | undefined;
  highValue?: string | undefined;
  values?: string[] | undefined;
}

export interface SearchRequest {
  filterGroups: { filters: Filter[] }[];
  query?: string | undefined;
  sorts: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[];
  limit: number;
  after: number;
}
