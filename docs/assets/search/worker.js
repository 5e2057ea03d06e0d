// The search, in a worker. It speaks the language of the theme's search box: it is set up (0) and answers that it is
// ready (1); it is asked (2) and answers (3). What people search by (pages.json) is loaded as soon as a page says that
// its reader turns to the search; the text of everything (sections.json) follows the first answer and completes it.
"use strict";

importScripts("text.js");

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const RESULTS = 12, SECTIONS_PER_PAGE = 3;
const known = new Set();
const engine = (fields) =>
  new MiniSearch({
    idField: "location",
    fields,
    tokenize: wordsOf,
    processTerm(word) {
      const forms = formsOf(word);
      forms.forEach((form) => known.add(form));
      return forms;
    },
  });

const load = async (name) => (await fetch(new URL(`../../search/${name}.json`, self.location))).json();
/** Do something once; what failed, such as a request without a network, is tried again at the next call. */
const once = (action) => {
  let result;
  return () =>
    (result ??= action().catch((error) => {
      result = undefined;
      throw error;
    }));
};

const pages = new Map();
const sections = new Map();
let byPage, bySection;
let synonyms = [];
let complete = false;

const loadPages = once(async () => {
  importScripts("minisearch.min.js");
  byPage = engine(["name", "title", "aka", "text", "names"]);
  bySection = engine(["title", "text", "code"]);
  const data = await load("pages");
  synonyms = Object.entries(data.synonyms).map(([words, others]) => [wordsOf(words), wordsOf(others).flatMap(formsOf)]);
  data.pages.forEach((page) => pages.set(page.location, page));
  byPage.addAll(data.pages.map((page) => ({ ...page, aka: page.aka?.join("; ") })));
});

const loadSections = once(async () => {
  const data = (await load("sections")).filter((section) => section.location.includes("#") || !pages.get(section.location)?.topic);
  data.forEach((section) => sections.set(section.location, section));
  await bySection.addAllAsync(data, { chunkSize: 100 });
  complete = true;
});

/** Take `topic:` and `level:` out of what was typed; the rest is searched. */
function read(typed) {
  const filters = {};
  const words = typed.replace(/\b(topic|level):(\S*)/gi, (_, name, value) => {
    filters[name.toLowerCase()] = value.toLowerCase();
    return "";
  });
  const terms = wordsOf(words);
  const telling = terms.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return { filters, terms: telling.length ? telling : terms, meanings: meaningsOf(terms), whole: /\s$/.test(typed) };
}

/** For each word that has synonyms, alone or with its neighbours, their forms: of `log in` both words mean `login`. */
function meaningsOf(terms) {
  const typed = ` ${terms.join(" ").toLowerCase()} `;
  const meanings = new Map();
  for (const [words, forms] of synonyms)
    if (typed.includes(` ${words.join(" ")} `))
      words.forEach((word) => meanings.set(word, [...(meanings.get(word) ?? []), ...forms]));
  return meanings;
}

const isWanted = ({ topic, level }) => (page) =>
  (!topic || page?.topic?.startsWith(topic)) && (!level || page?.level?.startsWith(level));

/** Every form that is asked for with its weight: words as typed, parts of names, and words that mean the same. */
function weighted({ terms, meanings }) {
  const weights = new Map();
  const add = (form, weight) => weights.set(form, Math.max(weight, weights.get(form) ?? 0));
  for (const term of terms) formsOf(term).forEach((form, place) => add(form, place ? 0.5 : 1));
  for (const forms of meanings.values()) forms.forEach((form) => add(form, 0.3));
  return weights;
}

function find(index, asked, options) {
  const { terms, whole } = asked;
  const weights = weighted(asked);
  const last = whole ? [] : formsOf(terms.at(-1));
  return index.search([...weights.keys()].join(" "), {
    processTerm: (form) => form,
    boostTerm: (form) => weights.get(form),
    prefix: (form) => form.length > 1 && last.includes(form),
    fuzzy: (form) => (!known.has(form) && form.length > 3 ? 0.25 : false),
    weights: { prefix: 0.5, fuzzy: 0.4 },
    ...options,
  });
}

/** Of all that was asked for, how much a result has: one with every word comes before one that repeats a single word. */
function coverage({ queryTerms }, { terms, meanings }) {
  const formsFor = (term) => [...formsOf(term), ...(meanings.get(term.toLowerCase()) ?? [])];
  const has = (term) => formsFor(term).some((form) => queryTerms.includes(form));
  return terms.filter(has).length / terms.length;
}

function answer(typed) {
  const asked = read(typed);
  const wanted = isWanted(asked.filters);
  const scores = new Map();
  for (const result of find(byPage, asked, { boost: { name: 4, title: 3, aka: 5, names: 0.7 } }))
    scores.set(result.id, { score: result.score * coverage(result, asked) ** 2, words: result.match, sections: [] });
  for (const result of complete ? find(bySection, asked, { boost: { title: 0.5, code: 0.5 } }) : []) {
    const page = result.id.split("#")[0];
    const found = scores.get(page) ?? { score: 0, words: {}, sections: [] };
    scores.set(page, found);
    const score = result.score * coverage(result, asked) ** 2;
    found.sections.push({ id: result.id, score, words: result.match });
  }
  for (const found of scores.values()) found.score += Math.max(0, ...found.sections.map((section) => section.score));
  return [...scores]
    .filter(([location]) => wanted(pages.get(location)))
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, RESULTS)
    .map(([location, found]) => item(pages.get(location), found, asked));
}

/** One result as the box shows it: the page, then the sections that have the words. */
function item(page, { score, words, sections: found }, { terms }) {
  const shown = found.sort((a, b) => b.score - a.score).filter(({ id }) => id.includes("#")).slice(0, SECTIONS_PER_PAGE);
  const marked = Object.fromEntries(terms.map((term) => [term, true]));
  const entry = ({ location, title, text }, score, forms) => ({
    location,
    title: mark(title, forms),
    text: mark(excerpt(text, forms), forms),
    score,
    terms: marked,
  });
  return [
    entry(page, score, new Set(Object.keys(words))),
    ...shown.map(({ id, score, words }) => entry(sections.get(id), score, new Set(Object.keys(words)))),
  ];
}

const tell = (items) => postMessage({ type: RESULT, data: { items } });
let latest = "";

async function ask(typed) {
  latest = typed;
  if (!typed.trim()) return tell([]);
  await loadPages();
  if (typed === latest) tell(answer(typed));
  if (complete) return;
  await loadSections();
  if (typed === latest) tell(answer(typed));
}

new BroadcastChannel("search").onmessage = () => loadPages().catch(() => {}); // the next key tries again, and tells
addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) postMessage({ type: READY });
  if (type === QUERY) ask(data).catch((error) => console.warn("The search could not answer:", error));
});
