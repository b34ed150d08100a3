import { fold } from '../../core/base/fold.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { Level } from '../../core/model/level.ts';
import { hasLevel, isWithdrawn, resolveLevel } from '../../core/project/resolve.ts';
import {
  type ActionContext,
  type ActionEdit,
  type ActionProvider,
  KINDS,
  type ProposedAction,
} from './codeAction.ts';
import { insertField } from './insertField.ts';
import { labelFor } from './itemParts.ts';
import { itemAtHead } from './itemPlaces.ts';
import { edited } from './sameFacts.ts';

/** Fields that items of a kind usually fill. */
const USUAL = ['level', 'actors', 'services'] as const;

type UsualField = (typeof USUAL)[number];

/** Gives an item the fields that others of its kind have: a level to choose, actors and services as those before it. */
export const addFields: ActionProvider = {
  name: 'addFields',
  kinds: [KINDS.quickFix, KINDS.rewrite],
  *propose(context) {
    const item = itemAtHead(context);
    if (item === undefined || isWithdrawn(item.attributes)) return;
    for (const key of USUAL) {
      const finding = context.findings.find(({ rule }) => rule === `${key.replace(/s$/, '')}/missing`);
      if (isMissing(context, item, key, finding)) yield* additions(context, item, key, finding);
    }
  },
};

function isMissing(
  { view }: ActionContext,
  { attributes }: ItemFact,
  key: UsualField,
  finding: Finding | undefined,
): boolean {
  if (finding !== undefined) return true;
  if ((attributes.fields[key] ?? []).length > 0) return false;
  if (key === 'level') return !hasLevel(attributes) && view.usuallyFills(attributes.kind, 'level');
  if (key === 'services' && attributes.groups['service'] !== undefined) return false;
  return view.entries(key) !== undefined && view.usuallyFills(attributes.kind, key);
}

function* additions(
  context: ActionContext,
  item: ItemFact,
  key: UsualField,
  finding: Finding | undefined,
): Generator<ProposedAction> {
  const { view, path, messages } = context;
  const dialect = view.dialect(path);
  for (const value of valuesFor(context, item, key)) {
    const edit = insertField(context, item, key, value);
    if (edit === undefined || !takes(context, item, key, edit)) continue;
    yield {
      title: messages.addField(labelFor(dialect, key), value),
      kind: finding === undefined ? KINDS.rewrite : KINDS.quickFix,
      ...(finding === undefined ? {} : { findings: [finding] }),
      plan: () => ({ edits: [edit] }),
    };
  }
}

/** Each level, strongest first; else what the nearest item before (or behind) it says, and the first of the catalogue. */
function valuesFor({ view, path, facts }: ActionContext, item: ItemFact, key: UsualField): readonly string[] {
  const { levels, language } = view.dialect(path);
  const inYaml = item.form === 'register' || item.form === 'document';
  const own = facts.items.indexOf(item);
  const others = [...facts.items.slice(0, own).reverse(), ...facts.items.slice(own + 1)];
  const near = others.map(({ attributes }) => attributes.fields[key] ?? []).find(values => values.length > 0);
  if (key === 'level') {
    const inKeywords = near !== undefined && areKeywords(levels, near);
    const written = ({ id, name, keywords: [word] }: Level): string =>
      (inKeywords ? word : undefined) ?? (inYaml ? id : name[language]);
    return levels.toSorted((a, b) => b.rank - a.rank).map(written);
  }
  const [first] = view.entries(key) ?? [];
  const value = near?.join(', ') ?? (inYaml ? first?.id : first?.name);
  return value === undefined || (inYaml && value.includes(',')) ? [] : [value];
}

/** Whether levels are written as modal words (`DOIT`), and not by id or name. */
function areKeywords(levels: readonly Level[], values: readonly string[]): boolean {
  return values.every(value => {
    const known = resolveLevel(levels, value);
    return known?.keywords.some(keyword => fold(keyword) === fold(value)) === true;
  });
}

/** Tried out: the item has the field then, and every item is what it was. */
function takes(
  { view, path, facts }: ActionContext,
  item: ItemFact,
  key: UsualField,
  edit: ActionEdit,
): boolean {
  const after = edited(view, { edits: [edit] }, path)?.items;
  const now = after?.[facts.items.indexOf(item)];
  return (
    after?.length === facts.items.length &&
    now?.id === item.id &&
    (now.attributes.fields[key] ?? []).length > 0 &&
    now.attributes.statement === item.attributes.statement &&
    now.attributes.title === item.attributes.title
  );
}
