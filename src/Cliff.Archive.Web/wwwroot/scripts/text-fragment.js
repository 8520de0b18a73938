// Text fragments (WICG, URL Fragment Text Directives): ":~:text=[prefix-,]start[,end][,-suffix]" for words that are selected.

import { ours } from "./text.js";

// What stands among the words and is none of them.
const apart = `${ours}, .void, .why, .correction, button`;
const numbered = ":is(p, h1, h2, h3, h4, h5, h6, .verse, .list, .table, .notes li)[id]";
// A longer text is named by its first and its last words.
const longest = 120;
const ends = 6;
const mostContext = 12;

const spaced = words => words.replace(/\s+/g, " ");
const encoded = words => encodeURIComponent(words.trim()).replaceAll("-", "%2D");

/** The words of a part of the page in runs: no run goes over the end of a block or over what is apart. */
function runsIn(root, range) {
  const runs = [];
  let run = null;
  let isParted = true;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    if (!node.matches(apart)) return NodeFilter.FILTER_SKIP;
    isParted = true;
    return NodeFilter.FILTER_REJECT;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement.closest(numbered);
    if (!block) continue;
    if (isParted || run.block !== block) runs.push(run = { block, words: "", from: -1, to: -1 });
    isParted = false;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (to > from && run.from < 0) run.from = run.words.length + from;
      if (to > from) run.to = run.words.length + to;
    }
    run.words += node.data;
  }
  return runs;
}

const isSpace = letter => /\s/.test(letter);

/** The words that are selected in a run, made whole at both ends, with those before and after. */
function selectedIn(run) {
  const isWord = at => /[\p{L}\p{M}\p{N}]/u.test(run.words[at] ?? "");
  let { from, to } = run;
  while (from > 0 && isWord(from) && isWord(from - 1)) from--;
  while (to < run.words.length && isWord(to - 1) && isWord(to)) to++;
  while (from < to && isSpace(run.words[from])) from++;
  while (to > from && isSpace(run.words[to - 1])) to--;
  return { block: run.block, before: spaced(run.words.slice(0, from)), words: spaced(run.words.slice(from, to)), after: spaced(run.words.slice(to)) };
}

// As the words stand: with the space on the side where the others are.
const firstOf = (words, count) => words.split(/(?<=\S)(?= )/).slice(0, count).join("");
const lastOf = (words, count) => words.split(/(?<= )/).slice(-count).join("");

/** Adds as many words before, and where all that is selected is named, after, as tell the place from all others. */
function contextOf(start, selected, text) {
  const isOne = words => text.split(words.toLowerCase()).length === 2;
  let [prefix, suffix] = ["", ""];
  for (let count = 1; count <= mostContext && !isOne(prefix + start + suffix); count++) {
    prefix = lastOf(selected.before, count);
    suffix = start === selected.words ? firstOf(selected.after, count) : "";
  }
  return [prefix, suffix];
}

/** The last words of `rest`, as many as are found there first, and where its last block has no more, those after it. */
function endOf(rest, after) {
  const last = rest.slice(rest.lastIndexOf("\n") + 1).trim();
  const text = (rest + after).toLowerCase();
  let [end, suffix] = [lastOf(last, ends), ""];
  const isFirst = () => text.indexOf((end + suffix).toLowerCase()) === rest.length - end.length;
  for (let count = 1; count <= mostContext && !isFirst(); count++) {
    end = lastOf(last, ends + count);
    suffix = end === last ? firstOf(after, count) : "";
  }
  return [end, suffix];
}

/** The block that holds the first words of the range, and the directive for all of them; null where it holds no words of the text. */
export function fragmentOf(root, range) {
  const runs = runsIn(root, range);
  const selected = runs.filter(run => run.to > run.from).map(selectedIn).filter(part => part.words);
  if (!selected.length) return null;
  const [from, to] = [selected[0], selected.at(-1)];
  const isWhole = selected.length === 1 && from.words.length <= longest;
  const start = isWhole ? from.words : firstOf(from.words, ends);
  const [prefix, next] = contextOf(start, from, runs.map(run => spaced(run.words)).join("\n").toLowerCase());
  const [end, suffix] = isWhole ? ["", next] : endOf(selected.map(({ words }) => words).join("\n").slice(start.length), to.after);
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), encoded(end), suffix && `-${encoded(suffix)}`];
  return { id: from.block.id, directive: `:~:text=${parts.filter(Boolean).join(",")}` };
}
