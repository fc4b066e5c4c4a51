const leftOut = (): never => {
  throw new Error(
    'Encryption is left out of the build: the dossier has no password (functions/dossier).',
  );
};

/**
 * Replace the ciphers and the hash by which pdfkit encrypts, in the functions' bundles.
 * @throws always
 */
export { leftOut as cbc, leftOut as ecb, leftOut as sha256 };
