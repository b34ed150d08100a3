import type { ProjectPath } from '../base/projectPath.ts';
import { lastAtOrBefore } from '../base/search.ts';
import { encloses, type Span } from '../base/span.ts';
import { isMarkdown } from '../model/documentFacts.ts';
import type { TextEdit } from '../model/edit.ts';
import type { ProjectView } from '../project/projectView.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import type { YamlScalar } from '../syntax/yamlSyntax.ts';
import { scalarsIn, yamlEdit, yamlOf } from './yamlText.ts';

/** Writes names into documents, in YAML as its scalars ask for. */
export interface ScalarEditor {
  /** Puts `name` in place of what stands at a place of a document. */
  edit(path: ProjectPath, place: Span, name: string): TextEdit;
  /** Puts `name` in place of the whole content of a scalar. */
  replace(path: ProjectPath, scalar: YamlScalar, name: string): TextEdit;
}

/** An editor for the documents of a project as they are now; the YAML of each is read once. */
export function editScalars(view: ProjectView): ScalarEditor {
  const known = new Map<ProjectPath, readonly YamlScalar[]>();
  const scalarsOf = (path: ProjectPath): readonly YamlScalar[] => {
    const facts = view.facts(path);
    const inMarkdown = facts !== undefined && isMarkdown(facts.role);
    const read = known.get(path) ?? [...scalarsIn(yamlOf(view.text(path) ?? '', inMarkdown))];
    known.set(path, read);
    return read;
  };
  const textOf = (path: ProjectPath): string => view.text(path) ?? '';
  return {
    edit(path, place, name) {
      const scalars = scalarsOf(path);
      const at = lastAtOrBefore(scalars.length, index => scalars[index]?.span.start ?? 0, place.start);
      const scalar = scalars[at];
      return yamlEdit(textOf(path), scalar && encloses(scalar.span, place) ? scalar : undefined, place, name);
    },
    replace: (path, scalar, name) => yamlEdit(textOf(path), scalar, contentSpan(scalar, textOf(path)), name),
  };
}
