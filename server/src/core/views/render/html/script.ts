/**
 * What a page does by itself: the filter by level and the search in its text. Written for browsers, since it runs in the page;
 * without it everything is shown. A text of a section before its items counts as found too; a link to what is hidden shows
 * everything again. It reads its words from `data-` attributes of the form.
 */
export const PAGE_SCRIPT = `
(() => {
  'use strict';
  const form = document.getElementById('sdet-filter');
  const items = [...document.querySelectorAll('article.item')];
  if (!form || items.length < 2) return;
  const fold = text => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/\\s/g, ' ').replace(/\\u2019/g, "'").toLowerCase();
  const textOf = element => fold(element.textContent);
  const isPlace = element => element.matches('section.part, article.item');
  const texts = items.map(textOf);
  const sections = [...document.querySelectorAll('main section.part')].map(section => {
    const own = [...section.children].filter(child => !isPlace(child));
    return { section, own, text: own.map(textOf).join(' ') };
  });
  const tools = form.closest('[hidden]');
  const search = form.querySelector('input[type=search]');
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const output = form.querySelector('output');
  const reset = form.querySelector('button');
  const apply = () => {
    const words = fold(search.value).split(' ').filter(Boolean);
    const holds = text => words.every(word => text.includes(word));
    const off = new Set(boxes.filter(box => !box.checked).map(box => box.value));
    let shown = 0;
    items.forEach((item, index) => {
      item.hidden = off.has(item.dataset.level) || !holds(texts[index]);
      if (!item.hidden) shown++;
    });
    const filtered = words.length > 0 || off.size > 0;
    let introductions = 0;
    const needed = new Set();
    const keep = element => {
      for (let at = element; at && !needed.has(at); at = at.parentElement) needed.add(at);
    };
    for (const item of items) if (!item.hidden) keep(item);
    for (const { section, text } of sections) {
      if (words.length === 0 || !holds(text)) continue;
      introductions++;
      keep(section);
    }
    for (const { section } of sections) section.hidden = filtered && !needed.has(section);
    reset.disabled = !filtered;
    tools.classList.toggle('filtered', filtered);
    output.textContent = told(shown, introductions);
    mark(words);
  };
  const told = (shown, introductions) => {
    const { none, one, many, intro, intros } = output.dataset;
    const first = (shown === 0 ? none : shown === 1 ? one : many).replace('##', String(items.length)).replace('#', String(shown));
    if (introductions === 0) return first;
    return first + (introductions === 1 ? intro : intros.replace('#', String(introductions)));
  };
  const mark = words => {
    if (!window.Highlight || !CSS.highlights) return;
    CSS.highlights.delete('found');
    if (words.length === 0) return;
    const ranges = [];
    const places = [
      ...sections.filter(({ section }) => !section.hidden).flatMap(({ own }) => own),
      ...items.filter(item => !item.hidden),
    ];
    for (const place of places) {
      if (ranges.length >= 2000) break;
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const folded = fold(node.data);
        if (folded.length !== node.data.length) continue;
        for (const word of words) {
          for (let at = folded.indexOf(word); at >= 0 && ranges.length < 2000; at = folded.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  };
  const everything = () => {
    search.value = '';
    for (const box of boxes) box.checked = true;
    apply();
  };
  const follow = hash => {
    let id = hash.slice(1);
    try { id = decodeURIComponent(id); } catch {}
    const target = id && document.getElementById(id);
    if (!target || !target.closest('[hidden]') || tools.contains(target)) return;
    everything();
    target.scrollIntoView();
  };
  let timer;
  form.addEventListener('input', event => {
    clearTimeout(timer);
    timer = setTimeout(apply, event.target === search ? 120 : 0);
  });
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); apply(); });
  form.addEventListener('reset', event => { event.preventDefault(); everything(); search.focus(); });
  window.addEventListener('hashchange', () => follow(location.hash));
  document.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (link) follow(link.hash);
  });
  tools.hidden = false;
  everything();
})();
`;
