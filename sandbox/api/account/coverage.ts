import { served } from '../server/coverage';

/** What is served of Account information. */
export const accountCoverage = served({ base: '/account-info/v3', docs: 'Account information' }, [
  ['GET', '/details', null],
]);
