// The language of the theme's search box: it sets a worker up (0), is told that it is ready (1), asks (2) and is
// answered (3). On a channel beside it a page says that its reader turns to the search, and is told what comes near
// where nothing was found.
"use strict";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const channel = new BroadcastChannel("search");
let latest = "";

/**
 * Serve the box with three functions: `wake` loads what answers need; `answers` yields what was found for the typed
 * words, each time more complete; `nearest` returns pages `{location, title}` to offer where that is nothing.
 */
function serve({ wake, answers, nearest }) {
  const tell = (items) => postMessage({ type: RESULT, data: { items } });
  const reply = async (typed) => {
    latest = typed;
    if (!typed.trim()) return tell([]);
    let items = [];
    for await (items of answers(typed)) {
      if (typed !== latest) return;
      tell(items);
    }
    if (!items.length) channel.postMessage({ nothing: typed, nearest: await nearest(typed) });
  };
  channel.onmessage = ({ data }) => data === "load" && wake().catch(() => {}); // the next key tries again, and tells
  addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) postMessage({ type: READY });
    if (type === QUERY) reply(data).catch((error) => console.warn("The search could not answer:", error));
  });
}

/** Do something once; what failed, such as a request without a network, is tried again at the next call. */
function once(action) {
  let result;
  return () =>
    (result ??= action().catch((error) => {
      result = undefined;
      throw error;
    }));
}
