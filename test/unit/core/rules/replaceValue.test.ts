import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { replaceValue } from '../../../../server/src/core/rules/replaceValue.ts';
import { applyEdits, markedProject } from '../../../support/inMemoryProject.ts';

/** The marked value of a file with `part` replaced; undefined when that cannot be written there. */
function replaced(path: string, marked: string, part: string, replacement: string): string | undefined {
  const { project, marks } = markedProject({ [path]: marked });
  const name = projectPath(path);
  const facts = project.view.facts(name);
  const [mark] = marks;
  if (!facts || !mark) throw new Error('no file or no mark');
  const context = { path: name, facts, project: project.view, ruleIds: new Set<string>() };
  const edit = replaceValue(context, mark.span, part, replacement);
  return edit && applyEdits(project.view.text(name) ?? '', [edit]);
}

describe('in Markdown', () => {
  test.each([
    ['- A : ⟦x (R)⟧, y', 'x', 'Z', '- A : Z (R), y'],
    ['- A : ⟦**x**⟧', 'x', 'Z', '- A : **Z**'],
    ['- A : ⟦x⟧', 'x', "l'eau: fraîche", "- A : l'eau: fraîche"],
    ['- A : ⟦x⟧', 'x', '$& $1', '- A : $& $1'],
    ['- **EX-AAS-001** {services=⟦x⟧} T', 'x', 'y', '- **EX-AAS-001** {services=y} T'],
    [
      '- **EX-AAS-001** {services=⟦x⟧ level=z} T',
      'x',
      'Y et z',
      '- **EX-AAS-001** {services="Y et z" level=z} T',
    ],
    ['- **EX-AAS-001** {services="⟦x⟧, y"} T', 'x', 'Y et z', '- **EX-AAS-001** {services="Y et z, y"} T'],
  ])('%s', (text, part, by, expected) => expect(replaced('a.md', text, part, by)).toBe(expected));
  test.each(['a, b', 'a; b', 'a | b', 'a\nb'])('not %o, which would fall apart', by =>
    expect(replaced('a.md', '- A : ⟦x⟧', 'x', by)).toBeUndefined(),
  );
  test('not several words among values without quotes', () =>
    expect(replaced('a.md', '- **EX-AAS-001** {services=a,⟦x⟧} T', 'x', 'Y et z')).toBeUndefined());
  test('not a part that is not there', () =>
    expect(replaced('a.md', '- A : ⟦x&amp;y⟧', 'x&y', 'z')).toBeUndefined());
});

describe('in YAML', () => {
  const yaml = (value: string): string => `kind: actors\nentries:\n  - { id: a, group: ${value} }\n`;
  test.each([
    ['⟦x⟧', 'x', 'Z z', 'Z z'],
    ['⟦x⟧', 'x', 'a, b', '"a, b"'],
    ['⟦x (R)⟧', 'x', 'a: b', '"a: b (R)"'],
    ["⟦'x'⟧", 'x', "l'eau", "'l''eau'"],
    ['⟦"x"⟧', 'x', 'dit "non"', '"dit \\"non\\""'],
    ['⟦x⟧', 'x', '- y', '"- y"'],
  ])('%s by %3$s', (value, part, by, expected) =>
    expect(replaced('catalogues/a.yaml', yaml(value), part, by)).toBe(yaml(expected)),
  );
});

describe('in front matter', () => {
  test('as in YAML', () =>
    expect(replaced('a.md', '---\nactors: ⟦x⟧\n---\n\n# A\n', 'x', 'a, b')).toBe(
      '---\nactors: "a, b"\n---\n\n# A\n',
    ));
  test('behind it as in Markdown', () =>
    expect(replaced('a.md', '---\nactors: y\n---\n\n- A : ⟦x⟧\n', 'x', 'a, b')).toBeUndefined());
});
