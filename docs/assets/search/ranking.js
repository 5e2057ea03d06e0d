// Which pages answer what was typed, best first, and what of them the box shows.
"use strict";

const RESULTS = 12, SECTIONS_PER_PAGE = 3, NEAREST = 3;
const PAGE_BOOST = { name: 4, title: 3, aka: 5, names: 0.7 }, SECTION_BOOST = { title: 0.5, code: 0.5 };

/** The pages that have what was typed, as the box shows them: each a list of the page and of its best sections. */
function answer(index, typed) {
  const asked = ask(index, typed);
  const found = new Map();
  const foundOn = (location) => {
    if (!found.has(location)) found.set(location, { score: 0, words: {}, sections: [] });
    return found.get(location);
  };
  for (const { id, score, match } of find(index.byPage, asked, { boost: PAGE_BOOST }))
    Object.assign(foundOn(id), { score: score * likeness(index.pages.get(id), asked), words: match });
  for (const { id, score, match } of index.bySection ? find(index.bySection, asked, { boost: SECTION_BOOST }) : [])
    foundOn(id.split("#")[0]).sections.push({ id, score, words: match });
  for (const page of found.values()) page.score += Math.max(0, ...page.sections.map((section) => section.score));
  return [...found]
    .filter(([location]) => isWanted(asked.filters)(index.pages.get(location)))
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, RESULTS)
    .map(([location, page]) => item(index, index.pages.get(location), page, asked));
}

/** Pages to offer where nothing was found: without the filters, or with words that are only alike. */
function nearest(index, typed) {
  const asked = { ...ask(index, typed), filters: {} };
  const near = find(index.byPage, asked, { fuzzy: (form) => (form.length > 3 ? 0.45 : false), prefix: true });
  return near
    .map(({ id }) => index.pages.get(id))
    .filter((page) => page.topic)
    .slice(0, NEAREST)
    .map(({ location, title }) => ({ location, title }));
}

/** What was typed, read, with the meanings of its words and a weight for each form to look for. */
function ask(index, typed) {
  const asked = read(typed);
  const meanings = meaningsOf(index.synonyms, asked.words);
  return { ...asked, meanings, weights: weighted(asked.terms, meanings), known: index.known };
}

/** For each word that has synonyms, alone or with its neighbours, their forms: of `log in` both words mean `login`. */
function meaningsOf(synonyms, words) {
  const typed = ` ${words.join(" ").toLowerCase()} `;
  const meanings = new Map();
  for (const [phrase, forms] of synonyms)
    if (typed.includes(` ${phrase.join(" ")} `))
      phrase.forEach((word) => meanings.set(word, [...(meanings.get(word) ?? []), ...forms]));
  return meanings;
}

/** Every form that is asked for with its weight: words as typed, parts of names, and words that mean the same. */
function weighted(terms, meanings) {
  const weights = new Map();
  const add = (form, weight) => weights.set(form, Math.max(weight, weights.get(form) ?? 0));
  for (const term of terms) formsOf(term).forEach((form, place) => add(form, place ? 0.5 : 1));
  for (const forms of meanings.values()) forms.forEach((form) => add(form, 0.3));
  return weights;
}

/** What an engine finds, with scores that fall where words are missing. */
function find(engine, asked, options) {
  if (!asked.terms.length) return [];
  const { terms, weights, known, isWhole } = asked;
  const last = isWhole ? [] : formsOf(terms.at(-1));
  const results = engine.search([...weights.keys()].join(" "), {
    processTerm: (form) => form,
    boostTerm: (form) => weights.get(form),
    prefix: (form) => form.length > 1 && last.includes(form),
    fuzzy: (form) => (!known.has(form) && form.length > 3 ? 0.25 : false),
    weights: { prefix: 0.5, fuzzy: 0.4 },
    ...options,
  });
  return results.map((result) => ({ ...result, score: result.score * coverage(result, asked) ** 2 }));
}

/** Of all that was asked for, how much a result has: one with every word comes before one that repeats a single word. */
function coverage({ queryTerms }, { terms, meanings }) {
  const formsFor = (term) => [...formsOf(term), ...(meanings.get(term.toLowerCase()) ?? [])];
  const has = (term) => formsFor(term).some((form) => queryTerms.includes(form));
  return terms.filter(has).length / terms.length;
}

/** The names and wordings of a page, each as a line of forms. */
const sayingsOf = ({ name = "", title, aka = [] }) =>
  [...name.split("; "), title, ...aka].map((saying) => lineOf(telling(wordsOf(saying.replaceAll("-", " ")))));

/** How much more a page counts that goes by just these words, or has them side by side. */
function likeness({ sayings }, { terms }) {
  const line = lineOf(terms);
  if (sayings.includes(line)) return 2;
  return terms.length > 1 && sayings.some((saying) => saying.includes(line)) ? 1.3 : 1;
}

/** One result as the box shows it: the page, then the sections that have the words. */
function item({ sections }, page, { score, words, sections: found }, { terms }) {
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
