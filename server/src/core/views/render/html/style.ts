/** How a page looks: readable on a phone, in the dark and on paper; no colour says what no word says. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1f; --quiet: #55555f; --back: #fff; --card: #f6f6f9; --line: #c9c9d4; --link: #00418c; --strong: #7a1f1f; --medium: #6a4a00; --weak: #1e5631; --focus: #b34000; }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --quiet: #b4b4c0; --back: #18181c; --card: #222228; --line: #45454f; --link: #9cc3ff; --strong: #ffb4a8; --medium: #ffd27a; --weak: #a6dfb5; --focus: #ffb066; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--back); color: var(--text); font: 1.0625rem/1.6 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 4rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--back); color: var(--link); }
.skip:focus { left: .5rem; top: .5rem; z-index: 2; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 1.2em; }
h2 { font-size: 1.5rem; border-bottom: 1px solid var(--line); padding-bottom: .2em; }
h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.08rem; }
p, ul, ol { margin: .6em 0; }
.origin { list-style: none; padding: .8em 1em; background: var(--card); border-left: 4px solid var(--line); }
.contents, .contents ul { list-style: none; padding-left: 1em; }
.contents { padding-left: 0; }
.part { position: relative; }
.part > h2, .part > h3, .part > h4, .part > h5, .part > h6 { padding-right: 1.6em; }
.item { position: relative; margin: 1.2em 0; padding: .2em 1em .4em; background: var(--card); border: 1px solid var(--line); border-left-width: 6px; border-radius: 4px; }
.item > h2, .item > h3, .item > h4, .item > h5, .item > h6 { margin: .5em 0 .3em; padding-right: 1.6em; border: 0; font-size: 1.08rem; }
.rank-4, .rank-5 { border-left-color: var(--strong); }
.rank-3 { border-left-color: var(--medium); }
.rank-1, .rank-2 { border-left-color: var(--weak); }
.share { position: absolute; top: 0; right: 0; min-width: 1.6em; text-align: center; text-decoration: none; color: var(--quiet); }
.item > .share { top: .6em; right: .4em; }
.fields { list-style: none; padding: 0; margin: .3em 0; color: var(--quiet); font-size: .95em; }
.fields li, .fields p { margin: 0; }
.source { font-size: .9em; }
blockquote { margin: .8em 0; padding: .1em 1em; border-left: 3px solid var(--line); }
.wide { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: .8em; background: var(--card); border: 1px solid var(--line); }
code { font-family: ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace; font-size: .92em; }
img { max-width: 100%; height: auto; }
.footnotes { font-size: .93em; margin-top: 2.5em; border-top: 1px solid var(--line); }
.origin li + li { margin-top: .35em; }
.tools { margin-top: 2rem; }
.tools form { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 4px; }
.tools label { display: inline-flex; gap: .4rem; align-items: center; }
.tools .find { flex: 1 1 14rem; flex-direction: column; align-items: stretch; gap: .1rem; }
.tools fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.tools fieldset { flex-basis: 100%; }
.tools legend { padding: 0; }
.tools input[type=search], .tools button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: 4px; padding: .3rem .6rem; min-height: 2.2rem; width: 100%; }
.tools button { width: auto; cursor: pointer; }
.tools input[type=checkbox] { width: 1.15rem; height: 1.15rem; }
.tools output { color: var(--quiet); flex-basis: 100%; }
[hidden] { display: none !important; }
::highlight(found) { background: #ffe066; color: #1b1b1f; }
@media (max-width: 30rem) { .item { padding: .1em .7em .3em; } h1 { font-size: 1.55rem; } h2 { font-size: 1.3rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --text: #000; --quiet: #333; --back: #fff; --card: #fff; --line: #888; --link: #000; --strong: #000; --medium: #555; --weak: #999; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  .tools:not(.filtered), .tools form > :not(output), .skip, .share { display: none; }
  .tools form { border: 0; padding: 0; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  .item, tr, blockquote, pre { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  main > .part:has(> .part), nav + .part, nav + .tools + .part { break-before: page; }
  thead { display: table-header-group; }
  .origin, nav li, .fields { break-inside: avoid; }
  .part > p:first-of-type { break-before: avoid; }
  .wide, pre { overflow: visible; white-space: pre-wrap; }
  table { width: 100%; }
  .wide { white-space: normal; }
}
`;
