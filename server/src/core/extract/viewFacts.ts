import type { FieldValue } from '../model/field.ts';
import type { LinkReference } from '../model/reference.ts';
import {
  OUTSIDE_FORMS,
  VIEW_DETAILS,
  VIEW_GLOSSARIES,
  VIEW_GROUPINGS,
  type ViewFact,
} from '../model/view.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { entryOf, parseYaml, scalarsOf, scalarText, type YamlNode } from '../syntax/yamlSyntax.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import { introLink, introProblems, isIntroFile } from './introLink.ts';
import type { Context } from './reading.ts';
import { yamlSuppressions } from './suppression.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that the definition of a view says, but its symbols. */
export function viewFacts(context: Context): Facts {
  const yaml = parseYaml(context.source.text);
  const [written] = scalarsOf(entryOf(yaml.root, 'intro')?.value);
  const intro = written && introLink(written, context.source.text);
  const view = viewFact(yaml.root, intro);
  return {
    ...emptyFacts(context.path, { kind: 'view' }),
    title: view?.title ?? view?.id.text,
    view,
    references: intro ? [intro] : [],
    suppressions: yamlSuppressions(context),
    problems: [
      ...yamlProblems(yaml, SCHEMAS.view),
      ...(intro && written ? introProblems(intro, written) : []),
    ],
  };
}

/** Values that the schema refuses get their defaults; a view that nobody can name is none. */
function viewFact(root: YamlNode | undefined, intro: LinkReference | undefined): ViewFact | undefined {
  const at = (key: string): YamlNode | undefined => entryOf(root, key)?.value;
  const [id] = valuesOf(at('id'));
  if (!id) return undefined;
  const kept = (key: string): readonly FieldValue[] | undefined => {
    const values = valuesOf(at(key));
    return values.length === 0 ? undefined : values;
  };
  const budget = entryOf(at('budget'), 'words')?.value;
  return {
    id,
    title: scalarText(at('title')),
    keep: {
      actors: kept('actors'),
      levels: kept('levels'),
      kinds: kept('kinds'),
      services: kept('services'),
    },
    detail: oneOf(VIEW_DETAILS, at('detail')) ?? 'plain',
    degree: count(at('degree')) ?? 0,
    outside: oneOf(OUTSIDE_FORMS, at('outside')) ?? 'link',
    groupBy: oneOf(VIEW_GROUPINGS, at('group-by')) ?? 'chapter',
    glossary: oneOf(VIEW_GLOSSARIES, at('glossary')) ?? 'used',
    budget: count(budget),
    budgetSpan: count(budget) === undefined ? undefined : budget?.span,
    intro: intro?.target.kind === 'file' && isIntroFile(intro.url) ? intro.target.path : undefined,
  };
}

function valuesOf(node: YamlNode | undefined): readonly FieldValue[] {
  return scalarsOf(node)
    .map(({ text, span }) => ({ text: text.trim(), span }))
    .filter(({ text }) => text !== '');
}

function oneOf<T extends string>(choices: readonly T[], node: YamlNode | undefined): T | undefined {
  const text = scalarText(node);
  return choices.find(choice => choice === text);
}

function count(node: YamlNode | undefined): number | undefined {
  const text = scalarText(node) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
