import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exportProject } from '../../../../server/src/core/exports/exportProject.ts';
import { EXPORT_KINDS, FORMATS_OF } from '../../../../server/src/core/model/export.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { generateView, type ViewOptions } from '../../../../server/src/core/views/view.ts';
import { ATTACKS, hostileProject } from '../../../support/hostileProject.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { unmarked } from './support/outputCheck.ts';

let project: Project;
beforeAll(() => {
  project = projectOf(hostileProject());
}, 120_000);

const VIEWS: Readonly<Record<string, Partial<ViewOptions>>> = {
  'in full': {},
  'in plain words': { detail: 'plain', glossary: 'all' },
  'as titles': { detail: 'titles', outside: 'note' },
  'by level, for some': { groupBy: 'level', actors: ['a3', 'a7', 'a40'], outside: 'note' },
  'by service, for all': { groupBy: 'service', actors: 'all', title: ATTACKS.join(' ') },
};

/** What a Markdown text would run in a browser that takes its HTML and addresses as they are; pictures of the web stay. */
function active(markdown: string): readonly string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown), node => {
    if (node.type === 'html' && !/^<\/?su[bp]>$/.test(node.value)) found.push(node.value);
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (!/^(?:https?:|mailto:|tel:|#|src\/)/i.test(node.url)) found.push(node.url);
  });
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

describe('a Markdown version of a hostile project', () => {
  it('(the source is hostile)', () => {
    const source = hostileProject()['b.md'] ?? '';
    expect(active(source).length).toBeGreaterThan(20);
    expect(source).toMatch(CONTROLS);
  });

  it.each(Object.entries(VIEWS))(
    '%s holds no HTML and no address that runs',
    (_name, options) => {
      const made = generateView(project, { actors: ['chef'], detail: 'full', sourceBase: 'src', ...options });
      const text = made.kind === 'output' ? made.text : '';
      expect(text).toContain('EX-AA-004');
      expect(active(unmarked(text))).toEqual([]);
      expect(text).not.toMatch(CONTROLS);
      const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      expect(Object.keys(parseYaml(head) as object)).toEqual(['title', 'lang', 'sdet-generated']);
    },
    120_000,
  );
});

describe('an export of a hostile project', () => {
  const files = EXPORT_KINDS.flatMap(kind => FORMATS_OF[kind].map(format => [kind, format] as const));

  it.each(files)(
    '%s.%s holds nothing that runs',
    (kind, format) => {
      const { text } = exportProject(project.view, kind, format, { sourceBase: 'src' });
      expect(text).toMatch(/EX-AA-004|s23/);
      if (format === 'json') return void expect(JSON.parse(text)).toBeTypeOf('object');
      expect(text).not.toMatch(CONTROLS);
      if (format === 'md') expect(active(unmarked(text))).toEqual([]);
      if (format === 'csv')
        for (const line of text.split('\r\n')) expect(line).not.toMatch(/(?:^|;)"?\s*[=@+]/);
    },
    120_000,
  );
});
