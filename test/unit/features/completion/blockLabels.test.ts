import { describe, expect, it } from 'vitest';
import { labels, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** A requirement whose statement is followed by these lines. */
const item = (lines: string): Files => ({
  '01.md': `### EX-AAS-001 — A\n\nL’ENT DOIT.\n\n${lines}\n\n### EX-AAS-002 — B\n\nL’ENT PEUT.\n`,
});

describe('labels of blocks', () => {
  it.each([
    ['a quote in bold', '> **$0', ['En clair', 'Pourquoi', 'Vérification', 'Note']],
    ['an empty quote', '> $0', ['En clair', 'Pourquoi', 'Vérification', 'Note']],
    ['a begun label', '> **En c$0', ['En clair']],
    ['behind another block', '> **En clair** : oui.\n\n> **$0', ['Pourquoi', 'Vérification', 'Note']],
    ['before another block', '> **$0\n\n> **Note** : oui.', ['En clair', 'Pourquoi', 'Vérification']],
  ])('are offered in %s', (_, lines, expected) => expect(labels(item(lines))).toEqual(expected));

  it.each([
    ['a quote of a section', { '01.md': '# A\n\n> **$0\n' }],
    ['the second line of a quote', item('> Une phrase.\n> $0')],
    ['a quote that says something else', item('> EX$0')],
    ['the statement', item('**$0')],
    ['code', item('```\n> **$0\n```')],
  ])('are not offered in %s', (_, files) => expect(labels(files as Files)).not.toContain('En clair'));

  it('come by themselves behind `**`', () => {
    expect(labels(item('> **$0'), typed('*'))).toContain('En clair');
    expect(labels(item('> $0'), typed(' '))).toEqual([]);
  });

  it('are written as a label is, before what stands there', () => {
    expect(taken(item('> **$0'), 'En clair')).toContain('\n> **En clair**\u00A0: \n');
    expect(taken(item('> **En$0'), 'En clair')).toContain('\n> **En clair**\u00A0: \n');
    expect(taken(item('> **No$0te** : oui.'), 'Note')).toContain('\n> **Note**\u00A0: oui.\n');
    expect(taken(item('> $0Un mot de passe.'), 'En clair')).toContain(
      '\n> **En clair**\u00A0: Un mot de passe.\n',
    );
  });
});
