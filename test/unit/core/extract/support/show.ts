import type { DocumentFacts } from '../../../../../server/src/core/model/documentFacts.ts';
import type { FieldFact } from '../../../../../server/src/core/model/field.ts';
import type { ItemFact } from '../../../../../server/src/core/model/item.ts';
import type { ReferenceFact } from '../../../../../server/src/core/model/reference.ts';

/** `heading EX-AAS-001 "Titre" level=obligatoire actors=a|b <plain: clair> !interdit : énoncé`, what is absent left out. */
export function showItem({ id, form, attributes, blocks }: ItemFact): string {
  const { title, fields, keywordLevel, statement } = attributes;
  return [
    `${form} ${id}`,
    title === '' ? '' : ` "${title}"`,
    ...Object.entries(fields).map(([key, values]) => ` ${key}=${values.join('|')}`),
    ...blocks.map(({ key, text }) => ` <${key}: ${text}>`),
    keywordLevel === undefined ? '' : ` !${keywordLevel}`,
    statement === '' ? '' : ` : ${statement}`,
  ].join('');
}

/** Every item of a document, each on a line. */
export function showItems({ items }: DocumentFacts): readonly string[] {
  return items.map(showItem);
}

/** `actors=a|b`; `?Acteur=a` for a label that is not known. */
export function showField({ key, label, values }: FieldFact): string {
  return `${key ?? `?${label}`}=${values.map(({ text }) => text).join('|')}`;
}

/** `bare EX-1 in EX-2`, `field EX-1 depends in EX-2`, `link a.md#b → a.md # b`, `malformed EX-x`, `section 3.4`. */
export function showReference(reference: ReferenceFact): string {
  const from = 'from' in reference && reference.from !== undefined ? ` in ${reference.from}` : '';
  switch (reference.kind) {
    case 'item': {
      const role = reference.role === 'mention' ? '' : ` ${reference.role}`;
      return `${reference.syntax} ${reference.id}${role}${reference.linked ? ' linked' : ''}${from}`;
    }
    case 'link': {
      const { target, image } = reference;
      const fragment = target.kind === 'file' && target.fragment !== undefined ? ` # ${target.fragment}` : '';
      const place = target.kind === 'file' ? `${target.path}${fragment}` : target.kind;
      return `${image ? 'image' : 'link'} ${reference.url} → ${place}${from}`;
    }
    case 'malformed':
      return `malformed ${reference.text}`;
    default:
      return `${reference.kind}${from}`;
  }
}

/** References of some kinds, each on a line. */
export function showReferences(
  { references }: DocumentFacts,
  ...kinds: readonly ReferenceFact['kind'][]
): readonly string[] {
  return references.filter(({ kind }) => kinds.includes(kind)).map(showReference);
}
