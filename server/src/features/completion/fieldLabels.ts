import { fold } from '../../core/base/fold.ts';
import { type Span, span } from '../../core/base/span.ts';
import { LABEL_PRESETS } from '../../core/manifest/presets/labels.ts';
import {
  BLOCK_KEYS,
  type BlockKey,
  FIELD_KEYS,
  type FieldKey,
  INHERITED_FIELDS,
} from '../../core/model/field.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { fieldDocumentation } from '../yaml/documentation.ts';
import { all, CompletionItemKind, type CompletionSite, type CompletionSource, type Offer } from './offer.ts';

/** Labels of fields that an item does not have yet: at `- «»` of the list under its heading, and in `{«»}`. */
export const fieldLabels: CompletionSource = site => attributeLabels(site) ?? listLabels(site);

/** An entry of a list whose label is not finished; a bold one may be closed already. */
const ENTRY = /^([ \t>]*[-*+][ \t]+)(\*\*|__)?([\p{L}][\p{L}'’ -]{0,38})?$/u;

function listLabels(site: CompletionSite): ReturnType<CompletionSource> {
  const { line, text, offset, typed } = site;
  if (typed !== undefined && typed !== ' ' && typed !== '*') return undefined;
  const found = ENTRY.exec(line);
  if (typed === ' ' && found?.[3] !== undefined) return undefined;
  const item = found ? itemWithHead(site) : undefined;
  if (!found || !item) return undefined;
  const [, , bold = '', label = ''] = found;
  const rest =
    /^[\p{L}'’ -]*(?:\*\*|__)?[ \t\u00A0]*:?(?:\*\*|__)?[ \t]*/u.exec(text.slice(offset))?.[0] ?? '';
  const place = span(offset - label.length - bold.length, offset + rest.length);
  const style = labelStyle(site);
  return all(
    unused(site, item).map(key => {
      const shown = labelOf(site.view, site.context.path, key);
      return {
        ...labelOffer(site, key, shown, place),
        insert: `${style.open}${shown}${style.close}`,
        words: [key, `${style.open}${shown}`],
      };
    }),
  );
}

/** What the label of a field or a block looks like in a list, and what it is for. */
export function labelOffer(
  { context }: CompletionSite,
  key: FieldKey | BlockKey,
  label: string,
  place: Span,
): Omit<Offer, 'insert'> {
  const documentation = fieldDocumentation(key, context.language, context.client.completionMarkdown);
  return {
    label,
    kind: CompletionItemKind.Field,
    span: place,
    detail: key,
    ...(documentation ? { documentation } : {}),
  };
}

/** The item whose heading stands above with nothing but fields between: there, a list is its field list. */
function itemWithHead({ facts, text, offset }: CompletionSite): ItemFact | undefined {
  const item = facts.items.findLast(
    ({ form, span: { start, end } }) =>
      (form === 'heading' || form === 'document') &&
      start <= offset &&
      offset <= Math.max(end, afterBlank(text, end)),
  );
  if (item === undefined) return undefined;
  const headEnd = item.form === 'heading' ? text.indexOf('\n', item.titleSpan.end) : frontMatterEnd(text);
  if (headEnd < 0 || headEnd > offset) return undefined;
  const between = text.slice(headEnd, text.lastIndexOf('\n', offset - 1) + 1);
  const lines = between.split(/\r?\n/).filter(line => line.trim() !== '');
  return lines.every(line => /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]|^[ \t]{2,}\S/.test(line)) ? item : undefined;
}

function afterBlank(text: string, from: number): number {
  return from + (/^\s*(?:[-*+][ \t]+[^\n]*)?/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
}

function frontMatterEnd(text: string): number {
  return /^---[^\n]*\n[\s\S]*?\n(?:---|\.\.\.)[^\n]*/.exec(text)?.[0].length ?? -1;
}

/** The fields and blocks that an item has not, those that items most often have first. */
function unused({ text, view, context }: CompletionSite, item: ItemFact): readonly (FieldKey | BlockKey)[] {
  const { labels } = view.dialect(context.path);
  const written = [
    ...text.slice(item.span.start, item.span.end).matchAll(/^[ \t>]*[-*+][ \t]+(?:\*\*|__)?([^:*_\n]+)/gmu),
  ];
  const inLists = written.map(([, label = '']) => labels[fold(label)]);
  const used = new Set([
    ...item.fields.map(({ key }) => key),
    ...item.blocks.map(({ key }) => key),
    ...inLists,
  ]);
  return [...FIELD_KEYS, ...BLOCK_KEYS].filter(key => key !== 'title' && !used.has(key));
}

/** What the authors of a document call a field: the first label that its volume or the project adds, else the usual one. */
export function labelOf(
  view: ProjectView,
  path: CompletionSite['context']['path'],
  key: FieldKey | BlockKey,
): string {
  const role = view.facts(path)?.role;
  const volume =
    role?.kind === 'chapter' ? view.manifest.volumes.find(({ id }) => id === role.volume) : undefined;
  const own = (volume ?? view.manifest).labels[key]?.[0];
  return own ?? LABEL_PRESETS[view.dialect(path).language][key][0] ?? key;
}

/** How labels are written in a document, after the model of its first field: `**Niveau** : `, `Niveau: `. */
export function labelStyle({
  facts,
  text,
  view,
  context,
}: Pick<CompletionSite, 'facts' | 'text' | 'view' | 'context'>): {
  readonly open: string;
  readonly close: string;
} {
  for (const { fields, form } of facts.items) {
    const [field] = form === 'heading' || form === 'document' ? fields : [];
    const lead = field && /^[-*+][ \t]+(\*\*|__)?$/.exec(text.slice(field.span.start, field.labelSpan.start));
    const behind =
      field && /^(?:\*\*|__)?[ \t\u00A0\u202F]*:(?:\*\*|__)?[ \t]/.exec(text.slice(field.labelSpan.end));
    if (lead && behind) return { open: lead[1] ?? '', close: behind[0] };
  }
  return { open: '**', close: view.dialect(context.path).language === 'fr' ? '** : ' : '**: ' };
}

/** `{«»}`, `{#id «act»`: behind the ID of a lead, in a heading, in the first line of a directive. */
const ATTRIBUTES =
  /^(?:#{1,6}[ \t]|[ \t>]*:::|[ \t>]*(?:[-*+][ \t]+)?(?:\*\*|\[|`)).*\{(?:[^{}\n"]|"[^"\n]*")*?([\p{L}][\p{L}_-]*)?$/u;

function attributeLabels(site: CompletionSite): ReturnType<CompletionSource> {
  const { line, text, offset, typed } = site;
  if (typed !== undefined && typed !== '{' && typed !== ' ') return undefined;
  const found = ATTRIBUTES.exec(line);
  if (!found || /[=#][^\s{}"]*$/.test(line) || /=(?:"[^"]*)$/.test(line)) return undefined;
  const word = found[1] ?? '';
  const rest = /^[\p{L}_-]*=?/u.exec(text.slice(offset))?.[0] ?? '';
  const place = span(offset - word.length, offset + rest.length);
  const written = new Set([...line.matchAll(/([\p{L}_-]+)=/gu)].map(([, key]) => key));
  const isSection =
    line.startsWith('#') &&
    !site.facts.items.some(({ idSpan }) => idSpan.end > offset - line.length && idSpan.start < offset);
  const keys: readonly FieldKey[] = isSection ? INHERITED_FIELDS : FIELD_KEYS;
  return all(
    keys
      .filter(key => key !== 'title' && !written.has(key))
      .map(key => {
        const label = labelOf(site.view, site.context.path, key);
        return { ...labelOffer(site, key, key, place), insert: `${key}=`, detail: label, words: [label] };
      }),
  );
}
