/** Why nothing, or nothing more, can be imported: a sentence with the remedy. */
export class CannotImport extends Error {
  override readonly name = 'CannotImport';
}
