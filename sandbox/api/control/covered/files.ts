import { table } from './table';
import type { Coverage } from './table';

/** Files. */
export const fileRoutes: Coverage[] = [
  ...table('/files/v3/files', [
    [
      'POST',
      '',
      'By folderPath only; ttl and duplicate strategies are refused; whole in memory and in the journal.',
    ],
    ['GET', '/:fileId', 'url leads to the sandbox; properties is ignored.'],
    [
      'GET',
      '/:fileId/signed-url',
      'Open for an hour unless told otherwise: guessed. No sizes of images.',
    ],
    ['DELETE', '/:fileId', 'Gone for good.'],
  ]),
];
