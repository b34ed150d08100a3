import { span } from '../../core/base/span.ts';
import { BLOCK_KEYS } from '../../core/model/field.ts';
import { labelOf, labelOffer } from './fieldLabels.ts';
import { all, type CompletionSource, resembles } from './offer.ts';

/** The line of a quote in which nothing but the beginning of a label stands: `> **En cl`. */
const OPENING = /^([ \t]*>[ \t>]*)(\*\*)?([\p{L}][\p{L}'’ -]{0,38})?$/u;

/** Labels of the blocks that an item does not have yet, at the start of a quote in its body: `> **«»`. */
export const blockLabels: CompletionSource = site => {
  const { facts, line, text, offset, typed, view, context } = site;
  if (typed !== undefined && typed !== '*') return undefined;
  const found = OPENING.exec(line);
  // The line above must not be of the same quote: a block begins with its label.
  const above = text.slice(0, offset - line.length).trimEnd();
  if (!found || /(?:^|\n)[ \t]*>[^\n]*$/.test(text.slice(0, Math.max(0, offset - line.length - 1))))
    return undefined;
  const item = facts.items.findLast(
    ({ form, span: { start, end } }) => form !== 'table' && start < offset && end >= above.length,
  );
  if (item === undefined) return undefined;
  const [, , bold = '', label = ''] = found;
  const used = new Set(
    item.blocks.filter(block => block.span.end < offset || block.span.start > offset).map(({ key }) => key),
  );
  const rest = /^[\p{L}'’ -]*(?:\*\*)?[ \t\u00A0]*:?(?:\*\*)?[ \t]*/u.exec(text.slice(offset))?.[0] ?? '';
  // Words that stand there already are the text of the block and no label.
  const behind = /\*\*|:/.test(rest) ? rest.length : 0;
  const place = span(offset - label.length - bold.length, offset + behind);
  const close = view.dialect(context.path).language === 'fr' ? '**\u00A0: ' : '**: ';
  const offers = BLOCK_KEYS.filter(key => !used.has(key)).flatMap(key => {
    const shown = labelOf(view, context.path, key);
    if (!resembles(label, shown)) return [];
    return [
      { ...labelOffer(site, key, shown, place), insert: `**${shown}${close}`, words: [key, `**${shown}`] },
    ];
  });
  return offers.length === 0 ? undefined : all(offers);
};
