const leftOut = (): never => {
  throw new Error('SVG is left out of the build: the dossier has no pictures (functions/dossier).');
};

/**
 * Replaces pdfmake's SVG in the functions' bundles.
 * @throws always
 */
export default leftOut;

/**
 * Replaces the reader of XML that it uses.
 * @throws always
 */
export class XmlDocument {
  constructor() {
    leftOut();
  }
}
