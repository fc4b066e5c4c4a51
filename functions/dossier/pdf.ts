import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import type { StyleDictionary } from 'pdfmake/interfaces';
import type { Block, Dossier, DossierFact, DossierItem, Section } from '../../src/dossier/document';
import { isLight } from '../../src/survey/brand';
import { pdfmakeWithFonts } from './fonts';
import { breakable } from './long-words';

const ink = '#1f2d3d';
const quiet = '#5f6f81';
const line = '#d6dde5';
const accent = '#2f6f73';

const stylesIn = (colour: string): StyleDictionary => ({
  brand: { fontSize: 12, bold: true, color: colour, margin: [0, 0, 0, 10] },
  kind: { fontSize: 9, bold: true, color: colour, characterSpacing: 1.2 },
  company: { fontSize: 22, bold: true, margin: [0, 4, 0, 2] },
  standing: { fontSize: 12, color: quiet },
  section: { fontSize: 13, bold: true, color: colour, margin: [0, 20, 0, 3] },
  heading: { bold: true, margin: [0, 8, 0, 4] },
  item: { bold: true },
  side: { color: quiet, fontSize: 8.5 },
  label: { color: quiet },
});

/** Width of the text on an A4 page without its margins, in points. */
const width = 595 - 2 * 56;

/** Renders the dossier as an A4 PDF with embedded fonts. Makes no request and opens no file. */
export function pdfDossier(dossier: Dossier): Promise<Buffer> {
  const { company, standing, made, brand } = dossier;
  const { name, contact, colour } = brand;
  const whose = [name, contact].filter(Boolean).join(' · ');
  return pdfmakeWithFonts()
    .createPdf({
      pageSize: 'A4',
      pageMargins: [56, 52, 56, 56],
      defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: ink },
      styles: stylesIn(colour && !isLight(colour) ? colour : accent),
      info: { title: `Closing dossier: ${company}`, creator: 'Relationship Termination' },
      language: 'en',
      content: [
        ...(name ? [{ text: breakable(name), style: 'brand' }] : []),
        { text: 'CLOSING DOSSIER', style: 'kind' },
        { text: breakable(company), style: 'company' },
        { text: standing, style: 'standing' },
        { text: made, style: 'side', margin: [0, 6, 0, 0] },
        ...dossier.sections.flatMap(sectionContent),
      ],
      footer: (page: number, pages: number) => ({
        margin: [56, 18, 56, 0],
        columns: [
          { text: breakable([company, made, whose].filter(Boolean).join(' · ')), style: 'side' },
          { text: `${page} of ${pages}`, style: 'side', alignment: 'right', width: 60 },
        ],
      }),
    })
    .getBuffer();
}

/** Creates a new rule each time, because pdfmake changes the objects that it is given. */
const rule = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: line }],
  margin: [0, 0, 0, 7],
});

/** Keeps the title, and each heading, on the same page as the block after it. */
function sectionContent({ title, blocks }: Section): Content[] {
  const pieces = [titlePiece(title), ...blocks.flatMap(blockPieces)];
  const content: Content[] = [];
  let held: Content[] = [];
  for (const { leads, short, content: own } of pieces) {
    held.push(own);
    if (leads) continue;
    content.push(held.length > 1 ? { stack: held, unbreakable: short } : own);
    held = [];
  }
  return [...content, ...held];
}

/** A block that is laid out as one. `leads`: a title, which must not be the last block on a page. */
interface Piece {
  content: Content;
  leads?: true;
  /** Whether it is shorter than a page. */
  short: boolean;
}

const titlePiece = (title: string): Piece => ({
  leads: true,
  short: true,
  content: { stack: [{ text: title, style: 'section' }, rule()] },
});

function blockPieces(block: Block): Piece[] {
  switch (block.status) {
    case 'facts':
      return [{ content: factsContent(block.facts), short: isShort(JSON.stringify(block.facts)) }];
    case 'lines':
      return block.lines.map((text) => ({
        content: { text: breakable(text), margin: [0, 0, 0, 3] },
        short: isShort(text),
      }));
    case 'heading':
      return [{ leads: true, short: true, content: { text: block.text, style: 'heading' } }];
    case 'items':
      return block.items.map(itemPiece);
    case 'table':
      return [{ content: tableContent(block.head, block.rows), short: block.rows.length < 12 }];
  }
}

const isShort = (text: string) => text.length < 1500;

const factsContent = (facts: readonly DossierFact[]): Content => ({
  layout: 'noBorders',
  table: {
    widths: [135, '*'],
    dontBreakRows: true,
    body: facts.map(({ label, value }) => [
      { text: breakable(label), style: 'label' },
      { text: breakable(value) },
    ]),
  },
});

function itemPiece({ title, side, lines }: DossierItem): Piece {
  const short = isShort(lines.join('')) && lines.length < 25;
  const heading: Content = {
    columnGap: 10,
    columns: [
      { text: breakable(title), style: 'item', width: '*' },
      { text: breakable(side ?? ''), style: 'side', alignment: 'right', width: 190 },
    ],
  };
  const body = lines.map((text): Content => ({ text: breakable(text) || ' ' }));
  const margin: [number, number, number, number] = [0, 0, 0, lines.length > 5 ? 12 : 6];
  return { short, content: { unbreakable: short, margin, stack: [heading, ...body] } };
}

/** Draws a thin line between rows, and none around the table. */
const rules: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => line,
};

function tableContent(head: readonly string[], rows: readonly (readonly string[])[]): Content {
  const cells = (row: readonly string[], style?: string): TableCell[] =>
    row.map((text, index) => ({
      text: breakable(text),
      ...(style ? { style } : {}),
      ...(index === row.length - 1 ? { alignment: 'right' } : {}),
    }));
  return {
    layout: rules,
    table: {
      headerRows: 1,
      widths: head.map((_, index) => (index === 0 ? '*' : 'auto')),
      body: [cells(head, 'label'), ...rows.map((row) => cells(row))],
    },
  };
}
