import { type Span, span } from '../base/span.ts';
import type { TextEdit } from '../model/edit.ts';
import { parseYaml, type YamlNode } from '../syntax/yamlSyntax.ts';
import { edit, type Layout } from './layout.ts';
import { LineTable } from './lineTable.ts';
import { type Indents, yamlIndents } from './yamlIndents.ts';

/**
 * Puts a YAML text in order: two columns for each level, one space behind a dash and a colon, no blanks at the end of a
 * line. Texts keep every word and line; one with errors, or with tabs before its lines, is left as it is.
 */
export function yamlLayout(text: string): Layout | undefined {
  const { root, errors } = parseYaml(text);
  if (root === undefined || errors.length > 0 || /^ *\t/m.test(text) || /\r(?!\n)/.test(text))
    return undefined;
  const lines = new LineTable(text);
  const indents = yamlIndents(root, lines);
  const edits = [
    ...lineEdits(lines, indents),
    ...indents.gaps.flatMap(gap => edit(text, gap, ' ')),
    ...colonEdits(root, text),
  ];
  return { span: span(0, text.length), edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

function lineEdits(lines: LineTable, indents: Indents): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let before = 0;
  for (let line = 0; line < lines.count; line++) {
    const written = lines.textOf(line);
    const start = lines.startOf(line);
    const indent = lines.indentOf(line);
    const own = indents.own.get(line);
    const moved = indents.moved.get(line);
    if (own !== undefined) before = own - indent;
    if (written.trim() === '') edits.push(...blankLine(lines, line, moved));
    else {
      const to = own ?? indent + (moved ?? commentShift(lines, indents, line, before));
      edits.push(...edit(lines.text, span(start, start + indent), ' '.repeat(Math.max(0, to))));
      if (!indents.moved.has(line) && !indents.moved.has(line + 1))
        edits.push(...blanksAtEnd(written, start));
    }
  }
  return edits;
}

/** A line of blanks moves with the text in which it stands; elsewhere it is left empty. */
function blankLine(lines: LineTable, line: number, moved: number | undefined): readonly TextEdit[] {
  const start = lines.startOf(line);
  const length = lines.textOf(line).length;
  if (length === 0) return [];
  if (moved !== undefined)
    return moved === 0
      ? []
      : edit(lines.text, span(start, start + length), ' '.repeat(Math.max(0, length + moved)));
  return edit(lines.text, span(start, start + length), '');
}

/** A comment moves with what follows it when it stands in line with that, else with what is before it. */
function commentShift(lines: LineTable, indents: Indents, line: number, before: number): number {
  for (let next = line + 1; next < lines.count; next++) {
    const own = indents.own.get(next);
    if (own === undefined) continue;
    return lines.indentOf(next) === lines.indentOf(line) ? own - lines.indentOf(next) : before;
  }
  return before;
}

function blanksAtEnd(written: string, start: number): readonly TextEdit[] {
  const end = written.trimEnd().length;
  return end === written.length ? [] : [{ span: span(start + end, start + written.length), text: '' }];
}

/** `key :   value`: on one line, with nothing but blanks and the colon between. */
function colonEdits(root: YamlNode, text: string): readonly TextEdit[] {
  if (root.kind === 'seq') return root.items.flatMap(item => colonEdits(item, text));
  if (root.kind !== 'map') return [];
  return root.entries.flatMap(({ keySpan, value }) => {
    const place = span(keySpan.end, value.span.start);
    return [...colonEdit(place, text), ...colonEdits(value, text)];
  });
}

function colonEdit(place: Span, text: string): readonly TextEdit[] {
  const found = /^( *): +$/.exec(text.slice(place.start, Math.max(place.start, place.end)));
  return found && place.end > place.start ? edit(text, place, ': ') : [];
}
