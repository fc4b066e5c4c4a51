import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ALL, type Crm } from '../crm';
import { invalid, notFound } from '../server/errors';
import { param, queryValue } from '../server/request';
import { created, noContent, ok, type AddRoute } from '../server/route';
import { bytesOf, fileName, isPublic, type StoredFile } from './entities';
import { uploadBody } from './multipart';
import { isSigned, signedQuery } from './signed-url';
import { storeFile } from './state';

const BASE = '/files/v3/files';

/** How long a signed address is open when nobody says, in seconds. Unverified. */
const OPEN_FOR = 3_600;

/** What a browser only shows. Anything else, such as HTML or SVG, might run as the sandbox's own page. */
const SHOWN = /^(application\/pdf|image\/(png|jpeg|gif|webp)|text\/plain)\b/;

/** Files that an app uploads. */
export function fileRoutes(add: AddRoute, crm: Crm): void {
  add('POST', BASE, (request) => {
    const upload = uploadBody.safeParse(request.body);
    if (!upload.success) throw invalid('A file is uploaded as multipart/form-data.');
    return created(answerFile(request, storeFile(crm, upload.data)));
  });

  add('GET', `${BASE}/:fileId`, (request) => ok(answerFile(request, fileOf(crm, request))));

  add('GET', `${BASE}/:fileId/signed-url`, (request) => {
    const file = fileOf(crm, request);
    const seconds = Number(queryValue(request, 'expirationSeconds') ?? OPEN_FOR);
    if (!Number.isInteger(seconds) || seconds < 1)
      throw invalid('expirationSeconds must be a whole number above 0.');
    const expires = crm.now().getTime() + seconds * 1_000;
    return ok({
      expiresAt: new Date(expires).toISOString(),
      name: file.name,
      extension: file.extension,
      size: file.size,
      type: kindOf(file),
      url: `${addressOf(request, file)}?${signedQuery(file.id, expires)}`,
    });
  });

  add('DELETE', `${BASE}/:fileId`, (request) => {
    crm.tables.files.remove(ALL, fileOf(crm, request).id);
    return noContent;
  });
}

/** Serves a file's bytes at its address: a public one to anyone, any other by a signed address that is still open. */
export function serveFiles(scope: FastifyInstance, crm: Crm): void {
  scope.get('/_sandbox/files/:fileId/:name', (request, reply) => {
    const file = crm.tables.files.get(ALL, param(request, 'fileId'));
    if (!file) return reply.code(404).send();
    const expires = queryValue(request, 'expires') ?? '';
    const signature = queryValue(request, 'signature') ?? '';
    if (!isPublic(file) && !isSigned(file.id, { expires, signature }, crm.now()))
      return reply.code(403).send();
    return reply
      .type(file.mediaType)
      .headers(SHOWN.test(file.mediaType) ? {} : { 'content-disposition': 'attachment' })
      .send(bytesOf(file));
  });
}

function fileOf(crm: Crm, request: FastifyRequest): StoredFile {
  const id = param(request, 'fileId');
  const file = crm.tables.files.get(ALL, id);
  if (!file) throw notFound(`File ${id} does not exist.`);
  return file;
}

function answerFile(request: FastifyRequest, file: StoredFile) {
  const { id, name, extension, access, size, md5, createdAt, updatedAt } = file;
  const url = addressOf(request, file);
  return {
    id,
    name,
    extension,
    access,
    size,
    fileMd5: md5,
    type: kindOf(file),
    path: `${file.folderPath}/${fileName(file)}`,
    url,
    defaultHostingUrl: url,
    isUsableInContent: isPublic(file),
    archived: false,
    createdAt,
    updatedAt,
  };
}

const addressOf = (request: FastifyRequest, file: StoredFile) =>
  `${request.protocol}://${request.host}/_sandbox/files/${file.id}/${encodeURIComponent(fileName(file))}`;

/** HubSpot's word for what a file is. The selection is ours. */
function kindOf({ mediaType }: StoredFile): string {
  if (mediaType.startsWith('image/')) return 'IMG';
  if (/^text\/|pdf|document|spreadsheet/.test(mediaType)) return 'DOCUMENT';
  return 'OTHER';
}
