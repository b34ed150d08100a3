import { expect, it } from 'vitest';
import { completionToken } from '../../../../server/src/features/completion/completionToken.ts';
import { parseMarks } from '../../../support/marks.ts';

/** The token at `$0`: `⟦…⟧` is what is replaced; then the prefix, and how it is opened and closed. */
it.each([
  ['Voir ⟦EX-A$0AS-001⟧.', 'EX-A no open'],
  ['Voir ⟦EX-AAS-001$0⟧, puis', 'EX-AAS-001 no open'],
  ['Voir ⟦$0⟧', ' no open'],
  ['l’⟦annu$0aire⟧ ici', 'annu no open'],
  ['⟦é$0⟧', 'é no open'],
  ['[[⟦EX$0⟧]] ', 'EX wiki closed'],
  ['[[⟦$0⟧', ' wiki open'],
  ['[⟦EX$0⟧]', 'EX bracket open'],
  ['-⟦$0⟧ ', ' no open'],
  ['- ⟦EX-$0⟧', 'EX- no open'],
  ['⟦HAIP.1.$0⟧', 'HAIP.1. no open'],
  ['⟦EX-$0AAS⟧-, ', 'EX- no open'],
  ['EX-1/⟦EX-$02⟧', 'EX- no open'],
  ['a\n⟦$0EX-1⟧', ' no open'],
])('%s', (marked, expected) => {
  const { text, spans, cursor } = parseMarks(marked);
  const { span, prefix, opened, closed } = completionToken(text, cursor ?? 0);
  expect([span, `${prefix} ${opened} ${closed ? 'closed' : 'open'}`]).toEqual([spans[0], expected]);
});
