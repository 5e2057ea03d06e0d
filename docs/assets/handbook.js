// Opens collapsed answers: the one a link names, and all of them on request.
// Every page reads without this file; browsers open a closed answer by themselves when find-in-page meets it.
"use strict";

const answers = () => [...document.querySelectorAll("details.answer")];

// A heading before a closed block is no part of it, so the browser does not open the block for a link to `#slug`.
function openLinkedAnswer() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const own = target.matches("h2.question") && document.querySelector(`h2[id="${target.id}"] ~ details.answer`);
  const answer = own || target.closest("details.answer");
  if (!answer || answer.open) return;
  answer.open = true;
  target.scrollIntoView();
}

function addToolbar() {
  const first = document.querySelector("h2.question");
  if (!first) return;
  const toolbar = document.createElement("div");
  toolbar.className = "answers-toolbar";
  for (const [label, open] of [["Expand all", true], ["Collapse all", false]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => answers().forEach((answer) => (answer.open = open)));
    toolbar.append(button);
  }
  first.before(toolbar);
}

// The theme's search is a dialog without a name; a screen reader would announce it as that and no more.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");

addEventListener("hashchange", openLinkedAnswer);
addToolbar();
openLinkedAnswer();
