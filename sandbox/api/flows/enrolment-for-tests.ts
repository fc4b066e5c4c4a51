/** An enrolment by the value that a property gets. */
export const whenValue = (property: string, operation: object, shouldReEnroll = true) => ({
  type: 'EVENT_BASED',
  shouldReEnroll,
  listMembershipFilterBranches: [],
  eventFilterBranches: [
    {
      filterBranchType: 'UNIFIED_EVENTS',
      filterBranchOperator: 'AND',
      filterBranches: [],
      eventTypeId: '4-655002',
      operator: 'HAS_COMPLETED',
      filters: [
        {
          filterType: 'PROPERTY',
          property: 'hs_name',
          operation: { operationType: 'STRING', operator: 'IS_EQUAL_TO', value: property },
        },
        { filterType: 'PROPERTY', property: 'hs_value', operation },
      ],
    },
  ],
});
