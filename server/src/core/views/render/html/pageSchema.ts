import { defaultSchema, type Schema } from 'hast-util-sanitize';

/**
 * What may stand in a page: the elements that Markdown gives, links to the web and inside the page, pictures that are part
 * of the page. The tree holds no raw HTML; this is the second lock.
 */
export const PAGE_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'hr', 'pre', 'section'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'em', 'strong', 'del', 'code', 'br', 'sup', 'sub'],
    ...['img', 'input'],
  ],
  attributes: {
    a: ['ariaDescribedBy', 'ariaLabel', 'dataFootnoteBackref', 'dataFootnoteRef', 'href', 'title', 'id'],
    code: [['className', /^language-./]],
    img: ['src', 'alt', 'title'],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [['className', 'task-list-item'], 'id'],
    ol: ['start', ['className', 'contains-task-list']],
    p: [['className', 'source']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align'],
    th: ['align'],
    ul: [['className', 'contains-task-list', 'origin', 'contents', 'fields']],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    '*': ['dataPlace'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: [],
};
