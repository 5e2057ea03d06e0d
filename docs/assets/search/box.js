// The theme's search box on a page: it wakes the worker that answers, and says what to do where nothing was found.
"use strict";

const searchDialog = document.querySelector(".md-search[role=dialog]");
const searchField = searchDialog?.querySelector(".md-search__input");
const searchWorker = new BroadcastChannel("search"); // the workers of all open pages; see protocol.js

// The dialog has no name; a screen reader would announce it as that and no more.
searchDialog?.setAttribute("aria-label", "Search");

// The index is loaded when a reader turns to the search, not with every page.
for (const event of ["focus", "pointerenter"])
  searchDialog?.addEventListener(event, () => searchWorker.postMessage("load"), { capture: true, once: true });

/** Offer the questions that come nearest, and a way to ask for one that is missing. */
function showNearest(typed, nearest) {
  const note = document.createElement("div");
  note.className = "search-nothing";
  const root = new URL(JSON.parse(document.getElementById("__config").textContent).base + "/", location.href);
  const link = (address, text) => Object.assign(document.createElement("a"), { href: address, textContent: text });
  if (nearest.length) {
    const list = document.createElement("ul");
    for (const { location, title } of nearest) {
      const entry = document.createElement("li");
      entry.append(link(new URL(location, root).href, title));
      list.append(entry);
    }
    note.append("These come nearest:", list);
  }
  const form = new URL(document.querySelector("a.md-source").href.replace(/\/?$/, "/issues/new"));
  form.search = new URLSearchParams({ template: "missing-question.yml", title: `Missing: ${typed.trim()}` });
  note.append(link(form.href, "Ask for this question"));
  searchDialog.querySelector(".md-search-result__meta").after(note);
}

const forgetNearest = () => searchDialog?.querySelector(".search-nothing")?.remove();
searchField?.addEventListener("input", forgetNearest);
searchDialog?.addEventListener("reset", forgetNearest);

// The theme takes signs away before it asks, so words are compared; another open page may have asked.
const wordsIn = (text) => text.match(/[\p{L}\p{N}_]+/gu)?.join(" ") ?? "";
searchWorker.onmessage = ({ data }) => {
  if (data.nothing === undefined || wordsIn(data.nothing) !== wordsIn(searchField?.value ?? "")) return;
  forgetNearest();
  showNearest(searchField.value, data.nearest);
};
