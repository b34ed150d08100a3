import type { Language } from '../manifest/manifest.ts';
import type { InitTexts } from '../messages/init/fr.ts';
import { initTexts } from '../messages/init/index.ts';
import { ITEM_FORMS } from '../model/item.ts';
import type { ProposedKind } from './findKinds.ts';
import type { Proposal } from './proposeManifest.ts';

/** Examples and places that a comment shows. */
const SHOWN = 3;

/** Writes a proposal as `sdet.yaml`, with comments in the user's language that say what was found. */
export function renderManifest(proposal: Proposal, language: Language): string {
  const texts = initTexts(language);
  const parts = [
    [
      ...texts.head(proposal.files).map(comment),
      'sdet: 1',
      `title: ${scalar(proposal.title)}`,
      `language: ${proposal.language}`,
    ],
    volumes(proposal, texts),
    lists(proposal),
    kinds(proposal.kinds, texts),
    cite(proposal, texts),
    levels(proposal, texts),
    labels(proposal, texts),
    links(proposal, texts),
  ];
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function volumes({ volumes: all, kinds: known, quoting }: Proposal, texts: InitTexts): readonly string[] {
  const lines = all.flatMap(({ id, title, chapters, numbering, files }) => {
    const quoted = quoting.find(({ volume }) => volume === id)?.kinds ?? [];
    return [
      `  - id: ${scalar(id)}${remark(texts.volume(files.length))}`,
      `    title: ${scalar(title)}`,
      `    chapters: [${chapters.map(scalar).join(', ')}]`,
      ...(numbering === 'none' ? [`    numbering: none${remark(texts.unnumbered)}`] : []),
      ...(quoted.length > 0 ? [`    ${comment(texts.quoting)}`, '    items:'] : []),
      ...(quoted.length > 0 ? known : []).map(kind => {
        const forms = quoted.includes(kind.kind) ? [] : kind.forms;
        return `      ${kind.kind}: { pattern: ${quote(kind.pattern)}, forms: [${forms.join(', ')}] }`;
      }),
    ];
  });
  return [comment(texts.volumes), 'volumes:', ...lines];
}

function lists({ catalogues, registers, ignore }: Proposal): readonly string[] {
  return [
    ...(catalogues.length > 0 ? [`catalogues: [${catalogues.map(scalar).join(', ')}]`] : []),
    ...(ignore.length > 0 ? [`ignore: [${ignore.map(scalar).join(', ')}]`] : []),
    ...(registers.length > 0 ? [`registers: [${registers.map(scalar).join(', ')}]`] : []),
  ];
}

function kinds(all: readonly ProposedKind[], texts: InitTexts): readonly string[] {
  if (all.length === 0) {
    return [
      ...texts.noKinds().map(comment),
      comment('items:'),
      comment("  requirement: { pattern: 'EX-[A-Z]{3}-(?<number>\\d{3})' }"),
    ];
  }
  const lines = all.flatMap(({ kind, pattern, path, forms, names, ids, places, id, bare }) => {
    return [
      `  ${comment(texts.kind(ids.length, examples(ids)))}`,
      `  ${comment(placesText(places, texts))}`,
      `  ${kind}:`,
      `    pattern: ${quote(pattern)}`,
      ...(path === undefined ? [] : [`    path: ${quote(path)}`]),
      ...(id === undefined ? [] : [`    id: ${quote(id)}`]),
      ...(forms.length < ITEM_FORMS.length ? [`    forms: [${forms.join(', ')}]`] : []),
      ...(bare ? [`    bare: true${remark(texts.bare(ids[0] ?? ''))}`] : []),
      ...(names.length > 0 ? [`    names: [${names.map(scalar).join(', ')}]`] : []),
    ];
  });
  return ['items:', ...lines];
}

function placesText(places: ProposedKind['places'], texts: InitTexts): string {
  const [first] = places;
  if (first && places.length > SHOWN && first.count === 1) return texts.onePerFile(first.path);
  const shown = places.slice(0, SHOWN).map(({ path, count }) => texts.place(path, count));
  return texts.places(shown.join(', '), places.length - shown.length);
}

function examples(ids: readonly string[]): string {
  const picked = ids.length <= SHOWN ? ids : [ids[0], ids[ids.length >> 1], ids.at(-1)];
  return picked.join(', ') + (ids.length > SHOWN ? '…' : '');
}

function cite({ cite: templates }: Proposal, texts: InitTexts): readonly string[] {
  if (templates.length === 0) return [];
  return [
    'cite:',
    ...templates.map(({ template, count }) => `  - ${quote(template)}${remark(texts.cite(count))}`),
  ];
}

function levels({ levels: found }: Proposal, texts: InitTexts): readonly string[] {
  const words = found.words.map(({ word, count }) => texts.place(word, count)).join(', ');
  return [
    comment(words === '' ? texts.noLevels : texts.levels(words)),
    `levels: ${found.levels}`,
    ...(found.case === 'any' ? [comment(texts.anyCase), 'keywords: { case: any }'] : []),
  ];
}

function labels({ labels: found }: Proposal, texts: InitTexts): readonly string[] {
  if (found.length === 0) return [];
  const lines = found.map(({ target, names }) => `  ${target}: [${names.map(scalar).join(', ')}]`);
  return [comment(texts.labels), 'labels:', ...lines];
}

function links({ links: found }: Proposal, texts: InitTexts): readonly string[] {
  const isBare = found.withoutExtension >= SHOWN;
  const lines = [
    ...(isBare ? [`  extension: optional${remark(texts.withoutExtension(found.withoutExtension))}`] : []),
    ...(found.anchors === 'volume'
      ? [`  anchors: volume${remark(texts.volumeAnchors(found.elsewhere))}`]
      : []),
    ...(found.root === undefined
      ? []
      : [`  root: ${scalar(found.root.folder)}${remark(texts.root(found.root.count))}`]),
    ...list('anchor-files', found.anchorFiles, texts.anchorFiles),
    ...list('elsewhere', found.site, texts.site),
  ];
  const rules =
    found.anchors === 'unknown'
      ? [comment(texts.unknownAnchors(found.nowhere)), 'rules:', '  reference/unresolved-anchor: off']
      : [];
  return [...(lines.length > 0 ? ['links:', ...lines] : []), ...rules];
}

/** A list under `links`, one entry per line with what speaks for it. */
function list(
  key: string,
  entries: readonly { readonly text: string; readonly count: number }[],
  reason: (count: number) => string,
): readonly string[] {
  if (entries.length === 0) return [];
  return [`  ${key}:`, ...entries.map(({ text, count }) => `    - ${quote(text)}${remark(reason(count))}`)];
}

function comment(text: string): string {
  return `# ${text.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

function remark(text: string): string {
  return ` # ${text}`;
}

/** A text as YAML reads it back, in quotes where it must. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}/][\p{L}\p{N} ./_()’«»&–—-]*$/u.test(text) &&
    !/\s$|^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain ? text : quote(text);
}

function quote(text: string): string {
  return `'${text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''")}'`;
}
