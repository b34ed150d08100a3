/**
 * Marks a text as the place of a planted fault: generators write marks, `takeMarks` takes them out again.
 * @param {string} rule the finding that must stand there
 * @param {string} text may be empty
 */
export function mark(rule, text) {
  return `⟦${rule}|${text}⟧`;
}

const MARK = /⟦([a-z/-]+)\|([^⟧]*)⟧/;

/**
 * The text without its marks, and where they stood: `rule line:column`, both from 1.
 * @param {string} marked
 * @returns {{ text: string, places: { rule: string, line: number, column: number }[] }}
 */
export function takeMarks(marked) {
  const places = [];
  const lines = marked.split('\n').map((source, index) => {
    let line = source;
    for (let found = MARK.exec(line); found; found = MARK.exec(line)) {
      places.push({ rule: found[1], line: index + 1, column: found.index + 1 });
      line = line.slice(0, found.index) + found[2] + line.slice(found.index + found[0].length);
    }
    return line;
  });
  return { text: lines.join('\n'), places };
}
