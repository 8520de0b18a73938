// What a question finds: words, words in one mouth, or all that one says.
import { textOf } from "./text.js";

const findable = "article :is([id^=p], .title h1, :is(h2, h3, h4, h5, h6)[id^=s]):not(.ours *), .passage p, .notes > li";

/** Letters as they are compared: one for one, so that places in the folded text are places in the text. */
const fold = words => words.replace(/[^\0-\x7f]/g, letter =>
  /[‘’]/.test(letter) ? "'" : /[“”]/.test(letter) ? "\"" : letter.normalize("NFD")[0]).replace(/[A-Z]|[^\0-\x7f]/g, letter => letter.toLowerCase()[0]);

function pattern(words) {
  const parts = fold(words).trim().split(/\s+/).map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return parts[0] ? new RegExp(parts.join("\\s+"), "g") : null;
}

function* within(block, wanted) {
  const nodes = textOf(block);
  const text = fold(nodes.map(node => node.data).join(""));
  const place = offset => {
    let [node, before] = [0, 0];
    while (node < nodes.length - 1 && before + nodes[node].length < offset) before += nodes[node++].length;
    return [nodes[node], offset - before];
  };
  for (const { index, 0: { length } } of text.matchAll(wanted)) {
    const range = document.createRange();
    range.setStart(...place(index + 1));
    range.setStart(range.startContainer, range.startOffset - 1);
    range.setEnd(...place(index + length));
    yield range;
  }
}

const spokenBy = (node, speaker) => node.parentElement.closest("[data-by]")?.dataset.by === speaker;

/** What the form asks for, as ranges in order: words, words in one mouth, or all that one says. */
export function matches(words, speaker) {
  const wanted = pattern(words);
  if (!wanted)
    return [...document.querySelectorAll(`article [data-by="${CSS.escape(speaker)}"]`)].map(said => {
      const range = document.createRange();
      range.selectNodeContents(said.querySelector("blockquote") ?? said);
      return range;
    });
  const found = [...document.querySelectorAll(findable)].flatMap(block => [...within(block, wanted)]);
  return speaker ? found.filter(({ startContainer }) => spokenBy(startContainer, speaker)) : found;
}
