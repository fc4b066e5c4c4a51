import { served } from '../server/coverage';

/** What is served of Files. */
export const filesCoverage = served({ base: '/files/v3/files', area: 'files', docs: 'Files' }, [
  [
    'POST',
    '',
    'ModelFile',
    'By folderPath only; ttl and duplicate strategies are refused; whole in memory and in the journal.',
  ],
  ['GET', '/:fileId', 'ModelFile', 'url leads to the sandbox; properties is ignored.'],
  [
    'GET',
    '/:fileId/signed-url',
    'SignedUrl',
    'Open for an hour unless told otherwise: guessed. No sizes of images.',
  ],
  ['DELETE', '/:fileId', 'void', 'Gone for good.'],
]);
