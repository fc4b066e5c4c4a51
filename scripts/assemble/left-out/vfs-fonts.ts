import medium from 'pdfmake/build/fonts/Roboto/Roboto-Medium.ttf';
import regular from 'pdfmake/build/fonts/Roboto/Roboto-Regular.ttf';

/** The fonts of functions/dossier/fonts.ts in base64, in the format of pdfmake's own font file. */
export default { 'Roboto-Medium.ttf': medium, 'Roboto-Regular.ttf': regular };
