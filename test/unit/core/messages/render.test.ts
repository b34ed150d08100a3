import { describe, expect, test } from 'vitest';
import { ruleTextsEn } from '../../../../server/src/core/messages/en.ts';
import { ruleTextsFr } from '../../../../server/src/core/messages/fr.ts';
import { isRuleId, renderFinding, ruleText } from '../../../../server/src/core/messages/render.ts';
import { RULE_PAGE } from '../../../../server/src/core/messages/rulePage.ts';
import type { Finding } from '../../../../server/src/core/model/finding.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { ruleDescriptions, rules } from '../../../../server/src/core/rules/index.ts';
import { markedProject } from '../../../support/inMemoryProject.ts';

/** Every finding of every example. */
const FOUND: readonly Finding[] = rules.flatMap(({ examples }) =>
  [...examples.bad, ...examples.good].flatMap(({ files }) => allFindings(markedProject(files).project)),
);

/** What French typography forbids: a straight apostrophe, a plain space inside « » or before : ; ! ?, three dots. */
const BAD_FRENCH = /'|« (?! )|[^\u00a0] »|(?<!\u00a0) ?»$|\u0020[:;!?](?:\s|$)|\.\.\./;

function withoutCode(markdown: string): string {
  return markdown.replace(/`[^`]*`/g, '');
}

describe('messages of all examples', () => {
  test.each(['fr', 'en'] as const)('%s: three sentences, nothing missing', language => {
    for (const finding of FOUND) {
      const { message, what, why, remedy, fixes } = renderFinding(finding, language);
      expect(message).toBe(`${what} ${why} ${remedy}`);
      for (const sentence of [what, why, remedy]) expect(sentence).toMatch(/^[\p{Lu}«“].*[.…]$/u);
      expect(message).not.toMatch(/\bundefined\b(?!-)|NaN|\[object|\n|\.\.(?!\/)/);
      expect(fixes).toHaveLength(finding.fixes.length);
      for (const title of fixes) expect(title).toMatch(/^\p{Lu}.*[«“].+[»”]$/u);
    }
  });
  test('every rule but the ones of the host speaks', () => {
    const spoken = new Set(FOUND.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter(id => !spoken.has(id))).toEqual(['data/too-large']);
  });
  test('the text at hand is quoted', () => {
    for (const finding of FOUND) {
      const { what } = renderFinding(finding, 'en');
      if (finding.rule === 'data/syntax' || finding.args['parent'] === '') continue;
      expect(what).toMatch(/“.+”/);
    }
  });
  test('French typography', () => {
    for (const finding of FOUND) expect(renderFinding(finding, 'fr').message).not.toMatch(BAD_FRENCH);
  });
});

describe('texts', () => {
  test('the same rules in both languages, no more and no less than there are', () => {
    const ids = ruleDescriptions.map(({ id }) => id).toSorted();
    expect(Object.keys(ruleTextsFr).toSorted()).toEqual(ids);
    expect(Object.keys(ruleTextsEn).toSorted()).toEqual(ids);
  });
  test.each(['fr', 'en'] as const)('%s: titles differ, pages have three parts', language => {
    const texts = ruleDescriptions.flatMap(({ id }) => ruleText(id, language) ?? []);
    expect(new Set(texts.map(({ title }) => title)).size).toBe(ruleDescriptions.length);
    for (const { title, page } of texts) {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      for (const part of [page.what, page.why, page.remedy]) expect(part).toMatch(/^[\p{Lu}`*«“].*\.$/su);
    }
  });
  test('French typography of pages and captions', () => {
    const texts = ruleDescriptions.flatMap(({ id, examples }) => {
      const text = ruleText(id, 'fr');
      const captions = [...examples.bad, ...examples.good].map(({ caption }) => caption.fr);
      return text ? [text.title, ...Object.values(text.page), ...captions] : captions;
    });
    const { index, severities: _, severity: __, ...words } = RULE_PAGE.fr;
    const all = [...texts, ...Object.values(words), index.intro, index.title];
    expect(all.filter(text => BAD_FRENCH.test(withoutCode(text)))).toEqual([]);
  });
});

describe('lookups', () => {
  test.each(['id/duplicate', 'internal/failure'])('%s is a rule', id => expect(isRuleId(id)).toBe(true));
  test.each(['', 'id', 'toString', '__proto__'])('%o is none', id => {
    expect(isRuleId(id)).toBe(false);
    expect(ruleText(id, 'fr')).toBeUndefined();
  });
  test('a finding of a rule without messages is a fault of ours', () => {
    const [finding] = FOUND;
    expect(() => finding && renderFinding({ ...finding, rule: 'rien/rien' }, 'fr')).toThrow('has messages');
  });
});
