import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type NumberingDefinition,
} from 'docx';
import type { Language } from '../core/manifest/manifest.ts';

/** Colour of headings and links: 8:1 on white. */
const INK = '1F3864';
const LINK = '00418C';
const BODY = 'Calibri';
const CODE = 'Consolas';

/** Width of the text of a page, in twentieths of a point: A4 between margins of an inch. */
export const PAGE_WIDTH = 9026;

/** How far a list or quote is indented by each rank, in twentieths of a point. */
export const INDENT = 425;

/** Ranks of a list that Word knows. */
export const RANKS = 9;

const LANGUAGES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The styles of a document, named as Word names its own, so that a template can replace them. */
export function documentStyles(language: Language): IStylesOptions {
  const sizes = [32, 28, 25, 23, 22, 22];
  const [heading1, heading2, heading3, heading4, heading5, heading6] = sizes.map(heading);
  return {
    default: {
      document: {
        run: { font: BODY, size: 22, language: { value: LANGUAGES[language] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 44, bold: true, color: INK },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      ...(heading1 && { heading1 }),
      ...(heading2 && { heading2 }),
      ...(heading3 && { heading3 }),
      ...(heading4 && { heading4 }),
      ...(heading5 && { heading5 }),
      ...(heading6 && { heading6 }),
      hyperlink: { run: { color: LINK, underline: {} } },
      footnoteText: { run: { size: 19 }, paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: [
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28, bold: true, color: INK },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      ...[0, 1].map(rank => ({
        id: `TOC${rank + 1}`,
        name: `toc ${rank + 1}`,
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: { left: rank * INDENT }, spacing: { after: 60 } },
      })),
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: INDENT },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '8EA9DB' } },
        },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: CODE, size: 19, noProof: true },
        paragraph: { shading: { fill: 'F2F2F2' }, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
    characterStyles: [
      { id: 'IndexLink', name: 'Index Link' },
      { id: 'CodeCar', name: 'Code Char', run: { font: CODE, size: 20, noProof: true } },
    ],
  };
}

function heading(size: number) {
  return {
    run: { size, bold: true, color: INK },
    paragraph: {
      spacing: { before: 280, after: 100, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  };
}

/** Name of the definition of bulleted lists. */
export const BULLETS = 'sdet-bullets';

/** Name of the definition of lists that count from `start`. */
export function countedFrom(start: number): string {
  return `sdet-from-${start}`;
}

/** The lists of a document: bullets, and a definition for each number that a list begins with. */
export function numbering(starts: readonly number[]): INumberingOptions {
  const ranks = Array.from({ length: RANKS }, (_, level) => level);
  const style = (level: number) => ({
    paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT }, spacing: { after: 60 } },
  });
  const bullets: NumberingDefinition = {
    reference: BULLETS,
    levels: ranks.map(level => ({
      level,
      format: LevelFormat.BULLET,
      text: '•–▪'.charAt(level % 3),
      alignment: AlignmentType.LEFT,
      style: style(level),
    })),
  };
  const counted = starts.map(
    (start): NumberingDefinition => ({
      reference: countedFrom(start),
      levels: ranks.map(level => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        start,
        style: style(level),
      })),
    }),
  );
  return { config: [bullets, ...counted] };
}
