// What is kept on this device. A browser may refuse to keep anything: then nothing was kept, and nothing fails.

/** What is kept under a name, or `otherwise` where nothing is, or nothing of its kind. */
export function kept(name, otherwise) {
  try {
    const value = JSON.parse(localStorage.getItem("cliff." + name));
    return value && typeof value === "object" && Array.isArray(value) === Array.isArray(otherwise) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value under a name; forgets it where it is null. */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem("cliff." + name);
    else localStorage.setItem("cliff." + name, JSON.stringify(value));
  } catch {
    // Refused: what was chosen holds until the page is left.
  }
}

/** The places where reading stopped, the latest first: path, title and work of a chapter, id of a paragraph, when. */
export const places = () => kept("places", []).filter(place => typeof place?.path === "string" && typeof place.title === "string");
