import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { ProjectView } from '../../core/project/projectView.ts';

/**
 * What the sections of a document are called: `3.4 Hébergement`, with its number as typed or computed. A heading that is
 * but a number stays as it is written (`Chapitre 3`); one without any text has an empty name.
 */
export function headingNames(view: ProjectView, { path, sections }: DocumentFacts): readonly string[] {
  const numbers = view.sectionNumbers(path);
  const text = view.text(path) ?? '';
  return sections.map(({ title, number, titleSpan }, index) => {
    if (title === '' && number !== undefined) return text.slice(titleSpan.start, titleSpan.end).trim();
    return [numbers[index], title].filter(part => part !== undefined && part !== '').join(' ');
  });
}
