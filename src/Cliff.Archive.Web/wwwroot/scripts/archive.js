// What script adds to pages that are complete without it. A module does one thing, and nothing where a page has no place for it.
import "./band.js";
import "./find.js";
import "./keys.js";
import "./notes.js";
import "./offline.js";
import "./place.js";
import "./print.js";
import "./resume.js";
import "./settings.js";
import "./share.js";
