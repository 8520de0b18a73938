// What script adds to pages that are complete without it. A module does one thing, and nothing where a page has no place for it.
// Modules, one import a line:
import "./share.js";
