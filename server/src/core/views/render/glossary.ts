import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { fold } from '../../base/fold.ts';
import { naturalOrder } from '../../base/naturalOrder.ts';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import { compileTerms, type TermFinder, type TermUse } from '../../project/glossary.ts';
import { GLOSSARY_KEY, termKey } from '../nodeKey.ts';
import type { ViewModel } from '../viewModel.ts';
import { addToContents } from './addToContents.ts';
import type { Content } from './content.ts';
import { linkTo } from './viewNodes.ts';

/** Where a term is no word of the text, or could not be a link. */
const NOT_PROSE: ReadonlySet<Nodes['type']> = new Set([
  'heading',
  'link',
  'linkReference',
  'code',
  'inlineCode',
]);

/** Volumes and chapters have headings of this rank, or above. */
const CHAPTER = 3;

/**
 * Explains the terms of a view at its end, and links the first mention of each in a chapter to its explanation. In a
 * plain version the first mention of an acronym is spelled out: « SSO (Authentification unique) ».
 */
export function explainTerms(
  root: Root,
  { glossary, detail }: ViewModel,
  content: Content,
  texts: ViewTexts,
): void {
  const terms = glossary.extent === 'none' ? [] : glossary.terms.filter(term => explanationOf(term, detail));
  if (terms.length === 0) return;
  const mentions = new Mentions(compileTerms(terms), detail === 'plain');
  mentions.linkIn(root);
  const explained = glossary.extent === 'all' ? terms : terms.filter(({ id }) => mentions.used.has(id));
  if (explained.length === 0) return;
  const sorted = explained.toSorted((a, b) => naturalOrder(fold(shownName(a)), fold(shownName(b))));
  addToContents(root, GLOSSARY_KEY, texts.glossary);
  root.children.push(
    { type: 'heading', depth: 2, children: [word(texts.glossary)], data: { viewKey: GLOSSARY_KEY } },
    ...sorted.flatMap((term): readonly RootContent[] => [
      {
        type: 'heading',
        depth: 3,
        children: [...content.text(shownName(term))],
        data: { viewKey: termKey(term.id) },
      },
      { type: 'paragraph', children: [...content.text(explanationOf(term, detail) ?? '')] },
    ]),
  );
}

function word(value: string): Text {
  return { type: 'text', value };
}

/** `SSO — Authentification unique` */
function shownName(term: EntryAttributes): string {
  const acronym = acronymOf(term);
  return acronym === undefined || acronym === term.name ? term.name : `${acronym} — ${term.name}`;
}

function acronymOf({ extra }: EntryAttributes): string | undefined {
  return extra['acronym']?.[0];
}

/** In plain words where there are some, unless the version shows everything as it is. */
function explanationOf(
  { extra, description }: EntryAttributes,
  detail: ViewModel['detail'],
): string | undefined {
  const [plain] = extra['plain'] ?? [];
  const [definition] = extra['definition'] ?? [];
  return detail === 'full' ? (definition ?? description ?? plain) : (plain ?? definition ?? description);
}

/** The mentions of terms in the text of a view. */
class Mentions {
  /** Ids of the terms that the text uses. */
  readonly used = new Set<string>();
  readonly #find: TermFinder;
  readonly #spellsOut: boolean;
  readonly #spelledOut = new Set<string>();
  /** Ids of the terms that are linked in this chapter. */
  #linked = new Set<string>();

  constructor(find: TermFinder, spellsOut: boolean) {
    this.#find = find;
    this.#spellsOut = spellsOut;
  }

  linkIn(parent: Parents): void {
    const children = (parent.children as RootContent[]).flatMap((node): readonly RootContent[] => {
      if (node.type === 'text') return this.#linkedText(node);
      if (node.type === 'heading' && node.depth <= CHAPTER && !node.data?.viewItem) this.#linked = new Set();
      const isOurs =
        (node.type === 'list' && node.data?.viewList !== undefined) ||
        (node.type === 'paragraph' && node.data?.viewSubtitle);
      if ('children' in node && !isOurs && !NOT_PROSE.has(node.type)) this.linkIn(node);
      return [node];
    });
    (parent.children as RootContent[]).splice(0, parent.children.length, ...children);
  }

  #linkedText(node: Text): readonly PhrasingContent[] {
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const use of this.#find(node.value)) {
      const { entry, start, end } = use;
      this.used.add(entry.id);
      const spelled = this.#spelling(use, node.value);
      if (this.#linked.has(entry.id) && spelled === '') continue;
      this.#linked.add(entry.id);
      parts.push(...text(node.value.slice(from, start)));
      parts.push(linkTo({ kind: 'inside', key: termKey(entry.id) }, [word(node.value.slice(start, end))]));
      parts.push(...text(spelled));
      from = end;
    }
    return parts.length === 0 ? [node] : [...parts, ...text(node.value.slice(from))];
  }

  /** What an acronym stands for, in brackets, at its first mention; nothing where the text says it itself. */
  #spelling({ entry, written, start, end }: TermUse, whole: string): string {
    if (!this.#spellsOut || this.#spelledOut.has(entry.id)) return '';
    const acronym = acronymOf(entry);
    const isName = written !== acronym;
    const isSaid = /^\s?\(/.test(whole.slice(end)) || /\($/.test(whole.slice(0, start));
    if (isName && !isSaid) return '';
    this.#spelledOut.add(entry.id);
    return isName || isSaid || acronym === entry.name ? '' : ` (${entry.name})`;
  }
}

function text(value: string): readonly Text[] {
  return value === '' ? [] : [word(value)];
}
