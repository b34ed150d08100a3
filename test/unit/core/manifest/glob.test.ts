import { describe, expect, test } from 'vitest';
import { compileGlob } from '../../../../server/src/core/manifest/glob.ts';

describe('matches', () => {
  test.each([
    ['a.md', 'a.md'],
    ['./a.md', 'a.md'],
    ['*.md', 'a.md'],
    ['principal/*.md', 'principal/10.md'],
    ['**/*.md', 'a.md'],
    ['**/*.md', 'a/b/c.md'],
    ['a/**', 'a/b/c.md'],
    ['a/', 'a/b/c.md'],
    ['a/**/z.md', 'a/z.md'],
    ['a/**/z.md', 'a/b/c/z.md'],
    ['**/b/**/d.md', 'a/b/c/b/d.md'],
    ['{a,b}/*.md', 'b/x.md'],
    ['{a,b{1,2}}.md', 'b2.md'],
    ['[a-c]?.md', 'b1.md'],
    ['[!a].md', 'b.md'],
    ['[^a].md', 'b.md'],
    ['*a*b*.md', 'xxaxxbxx.md'],
    ['.github/*.md', '.github/a.md'],
    ['.*/a.md', '.github/a.md'],
    ['annexe opérationnelle/é*.md', 'annexe opérationnelle/école.md'],
    ['e\u0301.md', 'é.md'],
    ['(a).md', '(a).md'],
    ['🧭?.md', '🧭🧭.md'],
  ])('%s: %s', (glob, path) => expect(compileGlob(glob)(path)).toBe(true));
});

describe('does not match', () => {
  test.each([
    ['*.md', 'a/b.md'],
    ['*.md', '.a.md'],
    ['**/*.md', 'a/.b/c.md'],
    ['a/**', 'a/.b'],
    ['a/**', 'a'],
    ['a/**', 'ab/c'],
    ['?.md', '.md'],
    ['[!a].md', 'a.md'],
    ['[a-c].md', 'd.md'],
    ['{a,b}.md', 'c.md'],
    ['A.md', 'a.md'],
    ['a.md', 'xa.md'],
    ['a.md', 'a.mdx'],
    ['a.md', 'a-md'],
    ['', 'a.md'],
    ['./', 'a.md'],
    ['/a.md', 'a.md'],
    ['../a.md', 'a.md'],
    ['!a.md', 'b.md'],
    ['[', 'a'],
    ['{a', 'a'],
    ['a/**/', 'a'],
  ])('%o: %s', (glob, path) => expect(compileGlob(glob)(path)).toBe(false));
});

describe('takes no time', () => {
  test.each([
    ['stars', '*a'.repeat(400), `${'a'.repeat(5000)}b`],
    ['folders', `${'**/'.repeat(300)}x`, `${'a/'.repeat(3000)}y`],
    ['choices', '{a,b}'.repeat(50), 'a'.repeat(50)],
    ['nested choices', '{a,'.repeat(300) + '}'.repeat(300), 'a'],
    ['a very long one', '*'.repeat(70_000), 'a'],
  ])('%s', (_, glob, path) => expect(compileGlob(glob)(path)).toBe(false));
});
