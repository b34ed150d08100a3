import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { MARK_KEY } from '../core/views/generatedMark.ts';
import { sha256 } from '../core/views/sha256.ts';

/** Whose a file is: as we wrote it, ours but changed by someone, or not ours. */
export type DocxOwnership = 'ours' | 'edited' | 'foreign';

/** The part that holds the mark; what Word keeps of it when a person saves the file. */
const MARK_PART = 'docProps/custom.xml';

/** The value of the mark before the digits are known. */
export const BLANK_MARK = 'sha256-';

/** No file that we write is larger than this when unpacked, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/** Parts by name: texts, and the bytes of pictures as letters. */
type Parts = Record<string, string>;

/** Pictures that do not get smaller. */
const PACKED = /^word\/media\/.*\.(?:png|jpg|gif)$/;

function isPicture(name: string): boolean {
  return name.startsWith('word/media/');
}

/**
 * Writes a package again so that it is the same for the same content: without dates, with counted instead of drawn ids,
 * and with the mark, whose digits are those of all other parts.
 */
export function sealed(packed: Uint8Array): Uint8Array {
  const parts = unpacked(packed) ?? {};
  withoutDates(parts);
  withCountedLinks(parts);
  withCountedBookmarks(parts);
  const mark = BLANK_MARK + digest(parts);
  const custom = parts[MARK_PART];
  if (custom !== undefined) parts[MARK_PART] = custom.replace(`>${BLANK_MARK}<`, `>${mark}<`);
  return zipped(parts);
}

/** Tells by the mark whose a document is; what is no package at all is not ours. */
export function docxOwnership(bytes: Uint8Array): DocxOwnership {
  const parts = unpacked(bytes);
  const mark = parts && markIn(parts[MARK_PART] ?? '');
  if (!parts || mark === undefined) return 'foreign';
  return mark === BLANK_MARK + digest(parts) ? 'ours' : 'edited';
}

function markIn(custom: string): string | undefined {
  const property = new RegExp(`<property\\b[^>]*\\bname="${MARK_KEY}"[^>]*>\\s*<vt:lpwstr>([^<]*)<`);
  return property.exec(custom)?.[1];
}

function unpacked(bytes: Uint8Array): Parts | undefined {
  let room = LARGEST;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize;
        return room >= 0;
      },
    });
    return Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, strFromU8(data, isPicture(name))]),
    );
  } catch {
    return undefined;
  }
}

function names(parts: Parts): readonly string[] {
  return Object.keys(parts).sort();
}

function digest(parts: Parts): string {
  const others = names(parts).filter(name => name !== MARK_PART);
  return sha256(others.map(name => `${name}\n${parts[name]}\n`).join(''));
}

/** The content types come first, as the convention has it; the time is that of a clock which tells none. */
function zipped(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const order = [first, ...names(parts).filter(name => name !== first)];
  const files: Zippable = {};
  for (const name of order)
    files[name] = [strToU8(parts[name] ?? '', isPicture(name)), { level: PACKED.test(name) ? 0 : 6 }];
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function withoutDates(parts: Parts): void {
  const core = parts['docProps/core.xml'];
  if (core === undefined) return;
  parts['docProps/core.xml'] = core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

/** Relationships to addresses have drawn ids; they become their place in the list. A picture in a link names them too. */
function withCountedLinks(parts: Parts): void {
  for (const relationships of names(parts).filter(name => name.endsWith('.rels'))) {
    const owner = relationships.replace('_rels/', '').replace(/\.rels$/, '');
    const counted = new Map<string, string>();
    parts[relationships] = (parts[relationships] ?? '').replace(
      /(<Relationship\b[^>]*?\sId=")([^"]*)("[^>]*?\sTargetMode="External")/g,
      (_whole, before: string, id: string, behind: string) => {
        const name = `rIdLink${counted.size + 1}`;
        counted.set(id, name);
        return before + name + behind;
      },
    );
    const text = parts[owner];
    if (text === undefined || counted.size === 0) continue;
    parts[owner] = text.replace(
      /(<(?:w:hyperlink|a:hlinkClick)\b[^>]*?\sr:id=")([^"]*)"/g,
      (_whole, before: string, id: string) => `${before}${counted.get(id) ?? id}"`,
    );
  }
}

/** Bookmarks are counted through all documents of a process; they become their place in this one. */
function withCountedBookmarks(parts: Parts): void {
  const counted = new Map<string, number>();
  const number = (id: string): number => {
    const known = counted.get(id) ?? counted.size + 1;
    counted.set(id, known);
    return known;
  };
  for (const name of names(parts).filter(part => part.startsWith('word/') && part.endsWith('.xml'))) {
    parts[name] = (parts[name] ?? '').replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\sw:id=")(\d+)"/g,
      (_whole, before: string, id: string) => `${before}${number(id)}"`,
    );
  }
}
