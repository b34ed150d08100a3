import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkValidateLinks from 'remark-validate-links';

/** What remark-cli runs: the syntax that the chapters use, then the checks of links. No Git repository is asked for. */
export default { plugins: [remarkFrontmatter, remarkGfm, [remarkValidateLinks, { repository: false }]] };
