// The search, in a worker, over an index of Pagefind: for so many questions that one file with what people search by
// becomes too large. Pagefind loads the parts of its index that hold the words asked for.
"use strict";

importScripts("protocol.js", "text.js", "query.js");

const RESULTS = 12, SECTIONS_PER_PAGE = 3, NEAREST = 3;
const LOOKED_THROUGH = 60; // for pages of one topic, which stands in the address alone

const loadPagefind = once(async () => {
  const pagefind = await import(new URL("../../pagefind/pagefind.js", self.location));
  await pagefind.options({ basePath: new URL("../../pagefind/", self.location).href, baseUrl: "/" });
  await pagefind.init();
  return pagefind;
});

/** What Pagefind found as the box shows it: each page a list of itself and of its best sections. */
function item({ url, meta, excerpt, sub_results: parts }, { score }, terms) {
  const marked = Object.fromEntries(terms.map((term) => [term, true]));
  const entry = (location, title, text) => ({ location, title: mark(title, new Set()), text, score, terms: marked });
  const isSection = (part) => part.url.includes("#") && part.title !== meta.title;
  const sections = parts.filter(isSection).slice(0, SECTIONS_PER_PAGE);
  return [
    entry(url.slice(1), meta.title, excerpt),
    ...sections.map((part) => entry(part.url.slice(1), part.title, part.excerpt)),
  ];
}

async function search(typed, withFilters = true) {
  const { terms, filters } = read(typed);
  const { topic = "", level } = withFilters ? filters : {};
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(terms.join(" "), { filters: level ? { level } : {} });
  const looked = results.slice(0, topic ? LOOKED_THROUGH : RESULTS);
  const found = await Promise.all(looked.map(async (result) => [await result.data(), result]));
  const isWanted = ([{ url }]) => url.startsWith(`/${topic}`);
  return found.filter(isWanted).slice(0, RESULTS).map(([data, result]) => item(data, result, terms));
}

serve({
  wake: loadPagefind,
  async *answers(typed) {
    yield await search(typed);
  },
  nearest: async (typed) =>
    (await search(typed, false)).slice(0, NEAREST).map(([{ location, title }]) => ({ location, title })),
});
