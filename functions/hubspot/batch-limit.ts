/** Maximum number of records in one batch (developers.hubspot.com, "CRM objects", limits). */
export const batchLimit = 100;
