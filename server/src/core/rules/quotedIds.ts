import { anchored } from '../extract/idMatcher.ts';
import type { Dialect } from '../manifest/manifest.ts';
import type { ItemId } from '../model/item.ts';
import type { ItemReference } from '../model/reference.ts';
import type { RuleContext } from './rule.ts';

/**
 * IDs that head a passage of a document whose volume defines no item of their kind (`forms: []`): it quotes older wordings
 * or proposes new items, and shows their text on the spot. What it says of those IDs is about that text.
 */
export function quotedIds(context: RuleContext): ReadonlySet<ItemId> {
  const text = context.project.text(context.path) ?? '';
  return new Set(
    referringOnly(context)
      .filter(({ span }) => isHead(text, span.start, span.end))
      .map(({ id }) => id),
  );
}

/** References inside a row or paragraph that such an ID heads: they are part of the wording that is quoted. */
export function quotedReferences(context: RuleContext): ReadonlySet<ItemReference> {
  const text = context.project.text(context.path) ?? '';
  const references = referringOnly(context);
  const heads = references.filter(({ span }) => isHead(text, span.start, span.end));
  const lines = new Set(heads.map(({ span }) => lineAt(text, span.start).start));
  return new Set(references.filter(({ span }) => lines.has(lineAt(text, span.start).start)));
}

/** References to kinds of which the document's volume defines nothing. */
function referringOnly({ facts, path, project }: RuleContext): readonly ItemReference[] {
  const patterns = withoutForms(project.dialect(path));
  if (patterns.length === 0) return [];
  return facts.references.filter(
    (reference): reference is ItemReference =>
      reference.kind === 'item' && patterns.some(pattern => pattern.test(reference.id)),
  );
}

function withoutForms({ items }: Dialect): readonly RegExp[] {
  return items.flatMap(({ forms, pattern }) => {
    const expression = forms.length > 0 || pattern === undefined ? undefined : anchored(pattern);
    return expression ? [expression] : [];
  });
}

/** Marks of emphasis, strikes and brackets, and tags of one letter. */
const MARKUP = String.raw`(?:[\s*_~[\]\\]|</?[a-z]{1,3}>)*`;

/** `| ~~`, `> **`, `### Requirement `: what stands before an ID that heads a cell, a paragraph or a section. */
const BEFORE_CELL = new RegExp(`(?:^|\\|)${MARKUP}$`, 'i');
const BEFORE_LEAD = new RegExp(`^[\\s>]*(?:[-*+]\\s+)?(?=[*_~[<])${MARKUP}$`, 'i');
const BEFORE_TITLE = /^\s{0,3}#{1,6}\s+(?:\p{L}+\s+)?[[*_~]*$/u;
/** `the new requirement `: an item that is proposed. */
const BEFORE_NEW =
  /(?<!\p{L})(?:new|proposed|nouve(?:au|lle)|proposée?)\s+(?:(?:requirement|HLR|item|exigence)\s+)?[*_~[]*$/iu;
/** ` (new) |`: the rest of the cell. */
const AFTER_CELL = new RegExp(`^${MARKUP}(?:\\(\\w+\\)${MARKUP})?\\|`, 'i');

/** A row of so few words is one of a summary, which only names its items. */
const FEWEST_WORDS = 8;

/** Whether an ID heads a passage (in a heading, alone in its cell, in bold or brackets before a text) or is called new. */
function isHead(text: string, start: number, end: number): boolean {
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  if (BEFORE_TITLE.test(before) || BEFORE_NEW.test(before)) return true;
  if (BEFORE_LEAD.test(before)) {
    const blank = /\n[\s>]*\n|$(?![\s\S])/g;
    blank.lastIndex = end;
    return isWording(text.slice(end, blank.exec(text)?.index));
  }
  const isAlone = BEFORE_CELL.test(before) && AFTER_CELL.test(text.slice(end, line.end));
  return isAlone && isWording(before + text.slice(end, line.end));
}

function isWording(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS;
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}
