import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../../../server/src/core/schema/schema.ts';
import { read } from '../extract/support/read.ts';

const ROOT = join(import.meta.dirname, '../../../..');

describe.each(['docs/views.md', 'docs/views.fr.md'])('%s', path => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  test('names every key of a view', () => {
    const keys = Object.keys(SCHEMAS.view.properties ?? {});
    expect(keys.filter(key => !text.includes(`\`${key}\``) && !text.includes(`\`${key}:`))).toEqual([]);
  });
  test('shows a view that is one', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const facts = read(yaml, { role: { kind: 'view' } });
    expect(facts.problems).toEqual([]);
    expect(facts.view?.intro).toBe('views/intro-chefs.md');
  });
  test('is linked from the page that one opens first', () => {
    const start = readFileSync(join(ROOT, path.includes('.fr') ? 'README.fr.md' : 'README.md'), 'utf8');
    expect(start).toContain(`(${path})`);
  });
});
