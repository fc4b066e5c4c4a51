/** What HubSpot's own actions call the records (developers.hubspot.com, object type ids). */
export const objectTypeIds = {
  contacts: '0-1',
  deals: '0-3',
  tickets: '0-5',
  meetings: '0-47',
} as const;
