/** The lines of a graph as `FROM TO`, by their titles; throws where the picture is no well-formed XML. */
export function svgLinks(svg: string): readonly string[] {
  checkWellFormed(svg);
  const titles = [...svg.matchAll(/<path [^>]*><title>([^<]*)<\/title><\/path>/g)].map(([, title]) =>
    unescaped(title ?? ''),
  );
  return titles.map(title =>
    title.replace(/ (?:dépend de|précise|remplace|voir aussi|cite dans son texte) /, ' '),
  );
}

/** Every address that a picture links to. */
export function svgTargets(svg: string): readonly string[] {
  return [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => unescaped(href ?? ''));
}

/** Tags are closed in order, attributes quoted, `<` and `&` escaped; names are few, so this is all that can go wrong. */
function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g,
    (_, end: string, name: string, attributes: string, empty: string) => {
      checkText(attributes);
      if (end === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (end === '' && empty === '') open.push(name);
      return '';
    },
  );
  checkText(rest);
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
}

function checkText(text: string): void {
  const bad =
    /<|&(?!(?:amp|lt|gt|quot);)|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
  if (bad) throw new Error(`not allowed: ${JSON.stringify(text.slice(bad.index, bad.index + 40))}`);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
