// What is kept on this device. A browser may refuse to keep anything: then nothing was kept, and nothing fails.

/** What is kept under a name, or `otherwise` where nothing is, or nothing that can be read. */
export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem("cliff." + name)) ?? otherwise;
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
