// The search, in a worker. It speaks the language of the theme's search box: it is set up (0) and answers that it is
// ready (1); it is asked (2) and answers (3). What people search by (pages.json) is loaded as soon as a page says that
// its reader turns to the search; the text of everything (sections.json) follows the first answer and completes it.
"use strict";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const RESULTS = 12, SECTIONS_PER_PAGE = 3;
const STOP_WORDS = new Set(
  ("a an and any are as at be been but by can could did do does fastapi for from get had has have how i if in into is " +
    "it its me my no not of on one or our should so some than that the their them then there these they this to use " +
    "used using want was we what when where which who why will with without would you your").split(" ")
);

/** The parts of a text that are searched: words, and names of code whole and in parts. */
const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** What a word is known by: `HTTPException` by itself, `http` and `exception`; all without their plural. */
function formsOf(word) {
  const parts = word.replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3_$2").split("_");
  return [...new Set([word, ...parts].map((form) => singular(form.toLowerCase())))].filter((form, place) => !place || form.length > 1);
}

function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

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

const load = async (name) => (await fetch(new URL(`../search/${name}.json`, self.location))).json();
const once = (action) => {
  let result;
  return () => (result ??= action());
};

const pages = new Map();
const sections = new Map();
let byPage, bySection;
let synonyms = {};
let complete = false;

const loadPages = once(async () => {
  importScripts("minisearch/minisearch.min.js");
  byPage = engine(["name", "title", "aka", "text", "names"]);
  bySection = engine(["title", "text", "code"]);
  const data = await load("pages");
  synonyms = data.synonyms;
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
  return { filters, terms: telling.length ? telling : terms, whole: /\s$/.test(typed) };
}

const isWanted = ({ topic, level }) => (page) =>
  (!topic || page?.topic?.startsWith(topic)) && (!level || page?.level?.startsWith(level));

/** Every form that is asked for with its weight: words as typed, parts of names, and words that mean the same. */
function weighted(terms) {
  const weights = new Map();
  const add = (form, weight) => weights.set(form, Math.max(weight, weights.get(form) ?? 0));
  for (const term of terms) {
    formsOf(term).forEach((form, place) => add(form, place ? 0.5 : 1));
    meaningTheSame(term).forEach((form) => add(form, 0.3));
  }
  return weights;
}

const meaningTheSame = (term) => wordsOf(synonyms[term.toLowerCase()] ?? "").flatMap(formsOf);

function find(index, { terms, whole }, options) {
  const weights = weighted(terms);
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
function coverage({ queryTerms }, { terms }) {
  const has = (term) => [...formsOf(term), ...meaningTheSame(term)].some((form) => queryTerms.includes(form));
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

const hits = (word, forms) => formsOf(word).some((form) => forms.has(form));

/** The part of a text where most of the words stand, some forty words long. */
function excerpt(text, forms) {
  const words = text.split(" ");
  const isHit = words.map((word) => +wordsOf(word).some((part) => hits(part, forms)));
  let best = 0, most = -1;
  for (let start = 0; start < words.length; start += 10) {
    const count = isHit.slice(start, start + 40).reduce((sum, hit) => sum + hit, 0);
    if (count > most) [best, most] = [start, count];
  }
  return (best ? "… " : "") + words.slice(best, best + 40).join(" ") + (best + 40 < words.length ? " …" : "");
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const mark = (text, forms) =>
  text.replace(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]+/gu, (part) =>
    hits(part, forms) ? `<mark>${escape(part)}</mark>` : escape(part)
  );

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

new BroadcastChannel("search").onmessage = loadPages;
addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) postMessage({ type: READY });
  if (type === QUERY) ask(data);
});
