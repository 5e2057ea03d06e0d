// What a text is to the search: its words, the forms a word is known by, and the part to show, with its words marked.
"use strict";

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
  const forms = new Set([word, ...parts].map((form) => singular(form.toLowerCase())));
  return [...forms].filter((form, place) => place === 0 || form.length > 1);
}

function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word is one of those that were found, by their `forms`. */
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

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** The text as HTML, with the words of these `forms` marked. */
const mark = (text, forms) =>
  text.replace(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]+/gu, (part) =>
    hits(part, forms) ? `<mark>${escaped(part)}</mark>` : escaped(part)
  );
