/** First line of the note that a dossier's file is attached to, and what is before the file's name in its second one. */
export const dossierTitle = 'Dossier made';
export const attachedAs = 'Attached as ';
