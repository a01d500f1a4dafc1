// What is run in a rendered page to see it: where its pictures are, and how to get to the next ones.
({
  // Marks every picture that can be seen with its box; returns the addresses of all there are.
  mark() {
    const name = "data-cineseek-box";
    const addresses = new Set();
    document.querySelectorAll("[data-cineseek-copy]").forEach((e) => e.remove());
    document.querySelectorAll(`[${name}]`).forEach((e) => e.removeAttribute(name));
    const painted = (value) => (/url\(\s*["']?([^"')]+)["']?\s*\)/.exec(value || "") || [])[1];
    const visible = (e) =>
      !e.checkVisibility || e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isWeb = (url) => /^https?:/.test(url || "");

    const sourceOf = (e, tag) => {
      if (tag === "img") return e.currentSrc || e.src;
      if (tag === "image") return e.href && e.href.baseVal;
      return painted(getComputedStyle(e).backgroundImage);
    };
    // What is inside a shadow is not written out: a copy of it stands beside its host.
    const copyOf = (e, tag, host) => {
      const copy = document.createElement(tag === "img" ? "img" : "div");
      for (const one of e.attributes) if (one.name !== "style") copy.setAttribute(one.name, one.value);
      const link = e.closest("a[href]");
      const outer = link ? document.createElement("a") : copy;
      if (link) {
        outer.href = link.href;
        outer.appendChild(copy);
      }
      outer.setAttribute("data-cineseek-copy", "");
      outer.style.display = "none";
      host.appendChild(outer);
      return copy;
    };
    const look = (e, host) => {
      const tag = e.tagName.toLowerCase();
      if (["script", "style", "link", "meta", "html", "body", "head"].includes(tag)) return;
      const url = sourceOf(e, tag);
      // Words that link to a picture have a place, too.
      const words = tag === "a" && /\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(e.pathname || "");
      if (!url && !words) return;
      if (isWeb(url)) addresses.add(url);
      const r = e.getBoundingClientRect();
      if (r.width < 2 || r.height < 2 || !visible(e)) return;
      const [wide, high] = tag === "img" ? [e.naturalWidth, e.naturalHeight] : [0, 0];
      const box = [r.left + scrollX, r.top + scrollY, r.width, r.height, wide, high];
      const target = host ? copyOf(e, tag, host) : e;
      // A picture that did not come, or is broken: its place says nothing about its size.
      const late = tag === "img" && !wide;
      target.setAttribute(name, late ? "late" : box.map((v) => Math.round(v * 10) / 10).join(" "));
      if (!isWeb(url)) return;
      if (tag === "img") {
        if (!isWeb(target.src)) target.setAttribute("src", url);
      } else if (tag !== "image" && !painted(target.getAttribute("style"))) {
        target.style.backgroundImage = `url("${url.replace(/"/g, "%22")}")`;
      }
    };
    const walk = (root, host) =>
      root.querySelectorAll("*").forEach((e) => {
        look(e, host);
        if (e.shadowRoot) walk(e.shadowRoot, host || e);
      });
    walk(document, null);
    return [...addresses].slice(0, 20000);
  },

  // Height in CSS pixels, and how many pictures there are.
  extent() {
    const inner = this.scrolling().map((e) => e.scrollHeight);
    return [Math.max(this.root().scrollHeight, ...inner), document.images.length];
  },

  root() {
    return document.scrollingElement || document.documentElement;
  },

  // Parts of the page that scroll by themselves.
  scrolling() {
    return [...document.querySelectorAll("*")].filter(
      (e) =>
        e !== this.root() &&
        e !== document.body &&
        e.clientHeight > 200 &&
        e.scrollHeight - e.clientHeight > 200 &&
        /auto|scroll/.test(getComputedStyle(e).overflowY),
    );
  },

  // Scrolls on by a share of the window; false where everything is at its end.
  scroll(share) {
    let moved = false;
    for (const e of [this.root(), ...this.scrolling()]) {
      const before = e.scrollTop;
      e.scrollTop = before + e.clientHeight * share;
      moved = moved || e.scrollTop > before + 1;
    }
    // A page that is shorter than the window cannot be scrolled, but somebody would try.
    if (!moved) for (const one of ["wheel", "scroll"]) dispatchEvent(new Event(one));
    return moved;
  },

  // Back to the beginning.
  rewind() {
    for (const e of [this.root(), ...this.scrolling()]) e.scrollTop = 0;
  },

  // Presses what says that there is more, if it is no link to another page; returns its words.
  press(words) {
    for (const e of document.querySelectorAll("button, a, [role=button], input[type=button]")) {
      const text = String(e.innerText || e.value || "").trim().toLowerCase();
      if (!text || text.length > 40 || e.disabled || !visibleEnough(e)) continue;
      const href = e.tagName === "A" ? e.getAttribute("href") : null;
      if (href && !href.startsWith("#") && !href.startsWith("javascript:")) continue;
      if (words.some((word) => text === word || text.startsWith(word + " "))) {
        e.click();
        return text;
      }
    }
    return null;

    function visibleEnough(e) {
      const r = e.getBoundingClientRect();
      return r.width >= 10 && r.height >= 8 && (!e.checkVisibility || e.checkVisibility());
    }
  },
})
