// What was typed, read: the words that tell something, and what narrows the results.
"use strict";

/** Take `topic:` and `level:` out of what was typed; of the rest, words that stand in every question tell nothing. */
function read(typed) {
  const filters = {};
  const words = wordsOf(
    typed.replace(/\b(topic|level):(\S*)/gi, (_, name, value) => {
      filters[name.toLowerCase()] = value.toLowerCase();
      return "";
    })
  );
  const terms = telling(words);
  return { filters, words, terms: terms.length ? terms : words, isWhole: /\s$/.test(typed) };
}

const telling = (words) => words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));

const isWanted = ({ topic, level }) => (page) =>
  (!topic || page?.topic?.startsWith(topic)) && (!level || page?.level?.startsWith(level));

/** Words as one line of forms, in which a run of them can be found: " response model ". */
const lineOf = (words) => ` ${words.map((word) => formsOf(word)[0]).join(" ")} `;
