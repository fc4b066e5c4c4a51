import medium from 'pdfmake/build/fonts/Roboto/Roboto-Medium.ttf';
import regular from 'pdfmake/build/fonts/Roboto/Roboto-Regular.ttf';

/** The fonts that functions/dossier/fonts.ts takes, in base64, as pdfmake's own file of fonts has them. */
export default { 'Roboto-Medium.ttf': medium, 'Roboto-Regular.ttf': regular };
