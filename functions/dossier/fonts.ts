import pdfmake from 'pdfmake';
import fonts from 'pdfmake/build/vfs_fonts';

declare module 'pdfmake' {
  /** pdfmake's file system for fonts; its types leave it out (docs: "Custom fonts on the server side"). */
  const virtualfs: {
    existsSync(file: string): boolean;
    writeFileSync(file: string, content: Buffer): void;
  };
}

const files = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
};

/**
 * Returns pdfmake with its own Roboto font (Latin, Greek, Cyrillic) from the bundle, because a function cannot read
 * files. Characters that the font lacks, such as Chinese or emoji, print as empty boxes. pdfmake may not download or
 * open anything.
 */
export function pdfmakeWithFonts(): typeof pdfmake {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  for (const file of Object.values(files)) {
    if (pdfmake.virtualfs.existsSync(file)) continue;
    pdfmake.virtualfs.writeFileSync(file, Buffer.from(fonts[file] ?? '', 'base64'));
  }
  pdfmake.setFonts({ Roboto: files });
  return pdfmake;
}
