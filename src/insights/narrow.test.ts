import { filtersIn } from '../portfolio/filters';
import { casesFor } from './narrow';
import { caseWith } from './testing';

const cases = [
  caseWith(1, { stated_reason: 'cost', hubspot_owner_id: '11', final_service_date: '2027-02-10' }),
  caseWith(2, { stated_reason: 'other', hubspot_owner_id: '12', offboarding_initiator: 'us' }),
  caseWith(3, { stated_reason: 'cost' }),
];
const known = { mine: ['11'], team: ['11', '12'] };
const found = (params: Record<string, string>) => {
  const those = casesFor(cases, filtersIn(params), known);
  return typeof those === 'string' ? those : those.map(({ recordId }) => recordId);
};

test.each([
  [{}, [1, 2, 3]],
  [{ reason: 'cost' }, [1, 3]],
  [{ initiator: 'us' }, [2]],
  [{ who: 'mine' }, [1]],
  [{ who: 'team' }, [1, 2]],
  [{ who: 'nobody' }, [3]],
  [{ owner: '12' }, [2]],
  [{ from: '2027-02-10', until: '2027-02-10' }, [1]],
  [{ until: '2027-02-09' }, []],
])('the figures count what meets the filters: %j', (params, ids) =>
  expect(found(params)).toEqual(ids),
);

test('whose they are is waited for', () =>
  expect(casesFor(cases, { who: 'team' }, {})).toBe('owner_not_known'));
