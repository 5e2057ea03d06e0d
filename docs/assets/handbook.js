// What a topic page offers beyond its text: all answers opened or closed at once, and only the questions of one level;
// and the code of a long page laid out bit by bit.
// Every page reads without this file; browsers open a closed answer by themselves when find-in-page meets it.
"use strict";

const questions = [...document.querySelectorAll("h2.question")];
const answers = () => [...document.querySelectorAll("details.answer")];

/** The heading of a question and all that stands below it, up to the next question. */
function partsOf(heading) {
  const parts = [heading];
  for (let next = heading.nextElementSibling; next && !next.matches("h2.question"); next = next.nextElementSibling)
    parts.push(next);
  return parts;
}

// A heading before a closed block is no part of it, so the browser does not open the block for a link to `#slug`.
function openLinkedAnswer() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden) showLevel("");
  const answer = partsOf(target).find((part) => part.matches("details.answer"));
  if (!target.matches("h2.question") || !answer || answer.open) return;
  answer.open = true;
  target.scrollIntoView();
}

function addToolbar() {
  if (!questions.length) return;
  const toolbar = document.createElement("div");
  toolbar.className = "answers-toolbar";
  toolbar.append(levelFilter());
  for (const [label, open] of [["Expand all", true], ["Collapse all", false]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => answers().forEach((answer) => (answer.open = open)));
    toolbar.append(button);
  }
  questions[0].before(toolbar);
}

/** Radio buttons for the levels that the page has, each with the number of its questions. */
function levelFilter() {
  const filter = document.createElement("fieldset");
  filter.innerHTML = "<legend class='unseen'>Show the questions of one level</legend>";
  const levels = new Map([["", "All"]]);
  for (const level of ["beginner", "mid", "senior"]) {
    const first = questions.find((heading) => heading.dataset.level === level);
    if (first) levels.set(level, first.nextElementSibling.querySelector(".level").textContent);
  }
  for (const [level, name] of levels) {
    const label = document.createElement("label");
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: "level", value: level });
    radio.addEventListener("change", () => showLevel(level));
    label.append(radio, `${name} ${questions.filter((heading) => !level || heading.dataset.level === level).length}`);
    filter.append(label);
  }
  return filter;
}

/** Show only the questions of `level`, all of them for "", and keep the choice in the address. */
function showLevel(level) {
  for (const heading of questions)
    for (const part of partsOf(heading)) part.hidden = level !== "" && heading.dataset.level !== level;
  for (const radio of document.querySelectorAll(".answers-toolbar input")) radio.checked = radio.value === level;
  const address = new URL(location.href);
  if (level) address.searchParams.set("level", level);
  else address.searchParams.delete("level");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

function showLevelOfAddress() {
  const wanted = new URLSearchParams(location.search).get("level") ?? "";
  showLevel(questions.some((heading) => heading.dataset.level === wanted) ? wanted : "");
}

/** Lay out the code that is not on the screen, a block whenever the browser has time: all at once holds up a phone. */
function layOutCode() {
  const blocks = [...document.querySelectorAll(".answer-page .highlight")];
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const next = () => {
    blocks.shift()?.classList.add("laid-out");
    if (blocks.length) whenIdle(next);
  };
  whenIdle(next);
}

addToolbar();
layOutCode();
if (questions.length) showLevelOfAddress();
addEventListener("hashchange", openLinkedAnswer);
openLinkedAnswer();
