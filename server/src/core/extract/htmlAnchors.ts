import type { Html } from 'mdast';
import type { AnchorFact } from '../model/section.ts';
import { htmlAttributes } from './htmlAttributes.ts';
import { htmlPlaces } from './htmlPlaces.ts';
import type { Context } from './reading.ts';

/** The names that HTML gives to places: `id` of any element, `name` of `<a>`. */
export function* htmlAnchors(node: Html, context: Context): Generator<AnchorFact> {
  const placeOf = htmlPlaces(node, context);
  for (const { element, name, value, inside } of htmlAttributes(node.value)) {
    if (name === 'id' || (name === 'name' && element === 'a'))
      yield { name: value, span: placeOf(...inside) };
  }
}
