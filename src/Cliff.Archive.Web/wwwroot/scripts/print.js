// The running heads of a printed chapter: what the style sheet cannot read from the page itself.

const { title, work } = document.querySelector("article[data-title]")?.dataset ?? {};

/** Words as a string of CSS. */
const quoted = words => `"${words.replace(/["\\\n]/g, letter => `\\${letter.charCodeAt().toString(16)} `)}"`;

// A property of the root element costs a look at all others.
if (title) addEventListener("beforeprint", () => {
  document.documentElement.style.setProperty("--head-left", quoted(work));
  document.documentElement.style.setProperty("--head-right", quoted(title));
});
