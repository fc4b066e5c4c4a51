const leftOut = (): never => {
  throw new Error(
    'Pictures are left out of the build: the dossier has none, SVG, PNG or QR code (functions/dossier).',
  );
};

/**
 * Replaces pdfmake's SVG and QR codes and pdfkit's PNG in the functions' bundles.
 * @throws always
 */
export default leftOut;

/**
 * Replaces the reader of XML that pdfmake's SVG uses.
 * @throws always
 */
export class XmlDocument {
  constructor() {
    leftOut();
  }
}
