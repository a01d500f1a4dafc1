"""What is run in a rendered page to see it: where pictures are, and how to get to the next ones."""

from __future__ import annotations

MARK = """
() => {
  const name = 'data-cineseek-box';
  const seen = [];
  const clear = (root) => root.querySelectorAll('[' + name + ']').forEach((e) => e.removeAttribute(name));
  clear(document);
  document.querySelectorAll('[data-cineseek-copy]').forEach((e) => e.remove());
  const first = (value) => { const m = /url\\(\\s*["']?([^"')]+)["']?\\s*\\)/.exec(value || ''); return m && m[1]; };
  const visible = (e) => e.checkVisibility ? e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) : true;
  const look = (e, host) => {
    const tag = e.tagName.toLowerCase();
    if (tag === 'script' || tag === 'style' || tag === 'link' || tag === 'meta') return;
    let url = null, wide = 0, high = 0;
    if (tag === 'img') {
      url = e.currentSrc || e.src; wide = e.naturalWidth; high = e.naturalHeight;
    } else if (tag === 'image') {
      url = e.href && e.href.baseVal;
    } else if (tag !== 'html' && tag !== 'body') {
      url = first(getComputedStyle(e).backgroundImage);
    }
    const words = tag === 'a' && /\\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(e.pathname || '');
    if (!url && !words) return; // a picture that is not there yet has its place already
    const r = e.getBoundingClientRect();
    if (r.width < 2 || r.height < 2 || !visible(e)) return;
    const late = tag === 'img' && !wide; // not there, or broken: its place says nothing
    const box = late ? 'late' : [r.left + scrollX, r.top + scrollY, r.width, r.height, wide, high].map((v) => Math.round(v * 10) / 10).join(' ');
    const there = url && /^https?:/.test(url);
    if (there) seen.push(url);
    let target = e;
    if (host) { // inside a shadow, which is not written out: a copy stands beside it
      target = document.createElement(tag === 'img' ? 'img' : 'div');
      target.setAttribute('data-cineseek-copy', '');
      for (const a of e.attributes) if (a.name !== 'style') target.setAttribute(a.name, a.value);
      const link = e.closest('a[href]');
      let outer = target;
      if (link) { outer = document.createElement('a'); outer.href = link.href; outer.appendChild(target); }
      outer.setAttribute('data-cineseek-copy', '');
      outer.style.display = 'none';
      host.appendChild(outer);
    }
    target.setAttribute(name, box);
    if (!there) return;
    if (tag === 'img') { if (!/^https?:/.test(target.src)) target.setAttribute('src', url); }
    else if (tag !== 'image' && !first(target.getAttribute('style'))) target.style.backgroundImage = 'url("' + url.replace(/"/g, '%22') + '")';
  };
  const walk = (root, host) => root.querySelectorAll('*').forEach((e) => {
    look(e, host);
    if (e.shadowRoot) walk(e.shadowRoot, host || e);
  });
  walk(document, null);
  return seen.slice(0, 20000);
}
"""
"""Marks every picture that can be seen with its box; returns their addresses."""

HEIGHT = """
() => {
  let inner = 0;
  document.querySelectorAll('*').forEach((e) => {
    const more = e.scrollHeight - e.clientHeight;
    if (more > 200 && e.clientHeight > 200 && /auto|scroll/.test(getComputedStyle(e).overflowY)) inner = Math.max(inner, e.scrollHeight);
  });
  const root = document.scrollingElement || document.documentElement;
  return [Math.max(root.scrollHeight, inner), document.images.length, [...document.images].filter((i) => !i.complete).length];
}
"""
"""Height in pixels, how many pictures there are, and how many of them are still on their way."""

SCROLL = """
(share) => {
  const root = document.scrollingElement || document.documentElement;
  let moved = false;
  const before = root.scrollTop;
  root.scrollTop = before + innerHeight * share;
  moved = root.scrollTop > before + 1;
  document.querySelectorAll('*').forEach((e) => {
    const more = e.scrollHeight - e.clientHeight;
    if (e !== root && e !== document.body && more > 200 && e.clientHeight > 200 && /auto|scroll/.test(getComputedStyle(e).overflowY)) {
      const was = e.scrollTop;
      e.scrollTop = was + e.clientHeight * share;
      moved = moved || e.scrollTop > was + 1;
    }
  });
  return moved;
}
"""
"""Scrolls on by a share of the window, and all that scrolls inside it; false at the end."""

MORE = """
(words) => {
  for (const e of document.querySelectorAll('button, a, [role=button], input[type=button]')) {
    const text = ((e.innerText || e.value || '') + '').trim().toLowerCase();
    if (!text || text.length > 40 || e.disabled) continue;
    const href = e.tagName === 'A' ? e.getAttribute('href') : null;
    if (href && !href.startsWith('#') && !href.startsWith('javascript:')) continue; // a page of its own
    const r = e.getBoundingClientRect();
    if (r.width < 10 || r.height < 8) continue;
    if (e.checkVisibility && !e.checkVisibility({ visibilityProperty: true })) continue;
    if (words.some((w) => text === w || text.startsWith(w + ' '))) { e.scrollIntoView(); e.click(); return text; }
  }
  return null;
}
"""
"""Presses what says that there is more; returns its words."""
