// The search, in a worker. What people search by (pages.json) is loaded as soon as a reader turns to the search; the
// text of everything (sections.json) follows the first answer and completes it.
"use strict";

importScripts("protocol.js", "text.js", "query.js", "ranking.js");

const load = async (name) => (await fetch(new URL(`../../search/${name}.json`, self.location))).json();
const index = { pages: new Map(), sections: new Map(), synonyms: [], known: new Set(), byPage: null, bySection: null };

const engine = (fields) =>
  new MiniSearch({
    idField: "location",
    fields,
    tokenize: wordsOf,
    processTerm(word) {
      const forms = formsOf(word);
      forms.forEach((form) => index.known.add(form));
      return forms;
    },
  });

const loadPages = once(async () => {
  importScripts("minisearch.min.js");
  const data = await load("pages");
  index.synonyms = Object.entries(data.synonyms).map(([words, others]) => [wordsOf(words), wordsOf(others).flatMap(formsOf)]);
  for (const page of data.pages) index.pages.set(page.location, { ...page, sayings: sayingsOf(page) });
  index.byPage = engine(["name", "title", "aka", "text", "names"]);
  index.byPage.addAll(data.pages.map((page) => ({ ...page, aka: page.aka?.join("; ") })));
});

const loadSections = once(async () => {
  const isOwnText = ({ location }) => location.includes("#") || !index.pages.get(location)?.topic;
  const data = (await load("sections")).filter(isOwnText); // the first paragraph of a question is in pages.json
  data.forEach((section) => index.sections.set(section.location, section));
  const bySection = engine(["title", "text", "code"]);
  await bySection.addAllAsync(data, { chunkSize: 100 });
  index.bySection = bySection;
});

serve({
  wake: loadPages,
  async *answers(typed) {
    await loadPages();
    yield answer(index, typed);
    if (index.bySection) return;
    await loadSections();
    yield answer(index, typed);
  },
  nearest: (typed) => nearest(index, typed),
});
