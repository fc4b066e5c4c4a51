import { served } from '../server/coverage';

/** What is served of Private app tokens. */
export const accessCoverage = served(
  { base: '/oauth/v2/private-apps/get', docs: 'Private app tokens' },
  [
    [
      'POST',
      '/access-token-info',
      null,
      'Needs the bearer token too, as in the EU; 404 for others: guessed.',
    ],
  ],
);
