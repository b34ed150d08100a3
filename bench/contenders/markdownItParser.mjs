import MarkdownIt from 'markdown-it';
import frontMatter from 'markdown-it-front-matter';

const engine = new MarkdownIt({ html: true, linkify: true }).use(frontMatter, () => {});

/** Reads a text as VS Code's Markdown extension does for its language service. @param {string} text */
export function tokensOf(text) {
  return engine.parse(text, {});
}
