import { partsOf } from './docxOf.ts';

/**
 * What is broken in a document, told from its parts alone: links without bookmark or relationship, names that Word does
 * not take, ids that occur twice, footnotes that nobody wrote, pictures that are not there, text that XML forbids.
 */
export function brokenParts(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const text = parts['word/document.xml'] ?? '';
  const notes = parts['word/footnotes.xml'] ?? '';
  return [
    ...brokenXml(parts),
    ...brokenBookmarks(text + notes),
    ...brokenNotes(text, notes),
    ...['document', 'footnotes'].flatMap(name =>
      brokenLinks(parts[`word/${name}.xml`] ?? '', parts[`word/_rels/${name}.xml.rels`] ?? ''),
    ),
    ...brokenPictures(parts),
    ...brokenLists(text, parts['word/numbering.xml'] ?? ''),
    ...brokenStyles(text + notes, parts['word/styles.xml'] ?? ''),
  ];
}

function values(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(found => found[1] ?? '');
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

/** Elements that do not nest, and characters that XML cannot hold. */
function brokenXml(parts: Readonly<Record<string, string>>): readonly string[] {
  const texts = Object.entries(parts).filter(([name]) => !name.startsWith('word/media/'));
  return texts.flatMap(([name, xml]) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml);
    const open: string[] = [];
    let broken = false;
    for (const [, closing, tag, empty] of xml.matchAll(
      /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
    )) {
      if (closing) broken ||= open.pop() !== tag;
      else if (!empty && tag) open.push(tag);
    }
    return forbidden || broken || open.length > 0 ? [`XML of ${name}`] : [];
  });
}

function brokenBookmarks(xml: string): readonly string[] {
  const names = values(xml, /<w:bookmarkStart\b[^>]*?w:name="([^"]*)"/g);
  const starts = values(xml, /<w:bookmarkStart\b[^>]*?w:id="([^"]*)"/g);
  const ends = values(xml, /<w:bookmarkEnd\b[^>]*?w:id="([^"]*)"/g);
  const known = new Set(names);
  return [
    ...names.filter(name => !/^[A-Za-z]\w{0,39}$/.test(name)).map(name => `name ${name}`),
    ...twice(names.map(name => name.toLowerCase())).map(name => `bookmark twice: ${name}`),
    ...twice(starts).map(id => `id twice: ${id}`),
    ...(starts.toSorted().join() === ends.toSorted().join() ? [] : ['bookmarks without end']),
    ...values(xml, /<w:hyperlink\b(?![^>]*r:id)[^>]*?w:anchor="([^"]*)"/g)
      .filter(anchor => !known.has(anchor))
      .map(anchor => `no bookmark ${anchor}`),
  ];
}

/** Drawings whose ids are not their own, or whose picture is no part of the package or of a type that it does not name. */
function brokenPictures(parts: Readonly<Record<string, string>>): readonly string[] {
  const types = values(parts['[Content_Types].xml'] ?? '', /<Default\b[^>]*?Extension="([^"]*)"/g);
  const media = Object.keys(parts).filter(name => name.startsWith('word/media/'));
  const bodies = ['document', 'footnotes'];
  const missing = bodies.flatMap(name => {
    const relations = [...(parts[`word/_rels/${name}.xml.rels`] ?? '').matchAll(/<Relationship\b[^>]*>/g)];
    return values(parts[`word/${name}.xml`] ?? '', /r:embed="([^"]*)"/g).filter(id => {
      const relation = relations.find(([whole]) => whole.includes(` Id="${id}"`))?.[0] ?? '';
      return !media.includes(`word/${/\sTarget="([^"]*)"/.exec(relation)?.[1]}`);
    });
  });
  const drawings = bodies.flatMap(name =>
    values(parts[`word/${name}.xml`] ?? '', /<wp:docPr\b[^>]*?\sid="([^"]*)"/g),
  );
  return [
    ...missing.map(id => `no picture ${id}`),
    ...twice(drawings).map(id => `drawing twice: ${id}`),
    ...media.filter(name => !types.includes(name.replace(/.*\./, ''))),
  ];
}

function brokenNotes(text: string, notes: string): readonly string[] {
  const written = new Set(values(notes, /<w:footnote\b[^>]*?w:id="(\d+)"/g));
  const called = values(text, /<w:footnoteReference\b[^>]*?w:id="(\d+)"/g);
  return [
    ...called.filter(id => !written.has(id)).map(id => `no note ${id}`),
    ...twice(called).map(id => `note called twice: ${id}`),
    ...(/<w:footnoteReference\b/.test(notes) ? ['a note calls a note'] : []),
  ];
}

function brokenLinks(xml: string, relationships: string): readonly string[] {
  const external = [...relationships.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)].map(
    ([whole]) => whole,
  );
  const ids = external.map(one => /\sId="([^"]*)"/.exec(one)?.[1] ?? '');
  const targets = external.map(one => /\sTarget="([^"]*)"/.exec(one)?.[1] ?? '');
  const used = values(xml, /<(?:w:hyperlink|a:hlinkClick)\b[^>]*?r:id="([^"]*)"/g);
  const inside = [...xml.matchAll(/<w:hyperlink\b[^>]*>(?:(?!<\/w:hyperlink>).)*<w:hyperlink\b/gs)];
  return [
    ...used.filter(id => !ids.includes(id)).map(id => `no relationship ${id}`),
    ...twice(ids).map(id => `relationship twice: ${id}`),
    ...targets.filter(
      target => !/^[\x21-\x7e]+$/.test(target) || /^(?!https?:|mailto:|tel:)[^/]*:/.test(target),
    ),
    ...inside.map(() => 'link in a link'),
  ];
}

function brokenLists(xml: string, numbering: string): readonly string[] {
  const known = new Set(values(numbering, /<w:num\b[^>]*?w:numId="(\d+)"/g));
  return values(xml, /<w:numId w:val="(\d+)"/g)
    .filter(id => !known.has(id))
    .map(id => `no list ${id}`);
}

function brokenStyles(xml: string, styles: string): readonly string[] {
  const known = new Set(values(styles, /w:styleId="([^"]*)"/g));
  return [...new Set(values(xml, /<w:[pr]Style w:val="([^"]*)"/g))].filter(style => !known.has(style));
}
