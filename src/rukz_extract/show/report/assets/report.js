"use strict";
// One page, three views: overview, a table of one dimension, one article. All text goes in by textContent, so an
// article that holds markup is shown as text.
const data = JSON.parse(document.getElementById("data").textContent);
const PAGE = 200;                                    // rows drawn at a time: a table of 50,000 stays quick
const state = { tab: "overview", sort: null, down: false, shown: PAGE, filter: "", language: 0, record: null };
const byId = id => document.getElementById(id);
const word = key => data.labels[key] ? data.labels[key][state.language] : key;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== null && text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// --- labels and theme ---

function applyLanguage() {
  document.documentElement.lang = state.language ? "en" : "ru";
  for (const node of document.querySelectorAll("[data-label]")) node.textContent = word(node.dataset.label);
  for (const node of document.querySelectorAll("[data-label-aria]")) node.setAttribute("aria-label", word(node.dataset.labelAria));
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
}

// --- overview ---

function drawCounts() {
  const counts = [["articles", data.articles.length], ...Object.entries(data.tables).map(([key, rows]) => [key, records(rows)])];
  byId("counts").replaceChildren(...counts.flatMap(([key, count]) => {
    const group = element("div");
    group.append(element("dt", word(key), { "data-label": key }), element("dd", count.toLocaleString("ru")));
    return [group];
  }));
}

function records(rows) {
  return rows.reduce((sum, row) => sum + row[1].length, 0);
}

// --- tables ---

function tableRows() {
  if (state.tab === "articles") return data.articles.map((head, index) => [[head[0], head[1] || "", head[2] || ""], [[index, null]]]);
  return data.tables[state.tab];
}

function tableColumns() {
  return state.tab === "articles" ? ["article", "name", "published"] : data.columns[state.tab];
}

function compare(left, right) {
  const numbers = [left, right].map(value => parseFloat(value));
  if (numbers.every(number => !Number.isNaN(number))) return numbers[0] - numbers[1];
  return String(left).localeCompare(String(right), "ru");
}

function chosenRows() {
  const needle = state.filter.toLocaleLowerCase("ru");
  const rows = tableRows().filter(row => !needle || row[0].join(" ").toLocaleLowerCase("ru").includes(needle));
  if (state.sort === null) return rows;
  const sign = state.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a[0][state.sort], b[0][state.sort]));
}

function drawHead() {
  const line = element("tr");
  tableColumns().forEach((key, place) => {
    const head = element("th", null, { scope: "col" });
    if (state.sort === place) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
    const button = element("button", word(key), { type: "button", "data-label": key });
    button.addEventListener("click", () => sortBy(place));
    head.append(button);
    line.append(head);
  });
  line.append(element("th", word("mentions"), { scope: "col", "data-label": "mentions" }));
  byId("table").querySelector("thead").replaceChildren(line);
}

function sortBy(place) {
  state.down = state.sort === place ? !state.down : false;
  state.sort = place;
  drawTable();
}

function drawTable() {
  drawHead();
  const rows = chosenRows();
  const body = byId("table").querySelector("tbody");
  body.replaceChildren(...rows.slice(0, state.shown).map(drawRow));
  if (!rows.length) body.append(element("tr")).append(element("td", word("no_rows"), { class: "note" }));
  byId("more").hidden = rows.length <= state.shown;
}

function drawRow([cells, places]) {
  const line = element("tr");
  for (const cell of cells) line.append(element("td", cell, typeof cell === "number" ? { class: "number" } : {}));
  const links = element("td");
  for (const [index, record] of places.slice(0, 12)) {
    links.append(element("a", data.articles[index][0], { href: `#article/${index}/${record || ""}` }));
  }
  if (places.length > 12) links.append(element("span", `+${places.length - 12}`, { class: "note" }));
  line.append(links);
  return line;
}

// --- one article ---

// Marks may nest (a region inside a post): every mark becomes an element, cut where a later one crosses its edge.
function drawMarks(text, marks) {
  const points = Array.from(text);                  // offsets count code points, strings here count UTF-16 units
  const root = element("div");
  const open = [[points.length, root]];
  let at = 0;
  const write = until => {
    if (until > at) open[open.length - 1][1].append(points.slice(at, until).join(""));
    at = Math.max(at, until);
  };
  for (const [start, end, kind, record, tip] of marks) {
    while (open[open.length - 1][0] <= start) write(open[open.length - 1][0]), open.pop();
    write(start);
    const stop = Math.min(end, open[open.length - 1][0]);
    const mark = element("mark", null, { class: kind, title: tip, "data-record": record, tabindex: "0" });
    open[open.length - 1][1].append(mark);
    open.push([stop, mark]);
  }
  while (open.length) write(open[open.length - 1][0]), open.pop();
  return root;
}

function drawArticle(index, record) {
  const [id, title, published, source] = data.articles[index];
  const block = JSON.parse(byId(`a${index}`).textContent);
  byId("article").querySelector("h2").textContent = title || id;
  byId("article").querySelector(".source").textContent = [id, published, source].filter(Boolean).join(" · ");
  const body = block.text === null
    ? element("p", word("no_text"), { class: "note", "data-label": "no_text" })
    : drawMarks(block.text, block.marks);
  byId("text").replaceChildren(body);
  const found = record && [...byId("text").querySelectorAll("mark")].filter(mark => mark.dataset.record === record);
  if (found && found.length) {
    found.forEach(mark => mark.classList.add("shown"));
    found[0].scrollIntoView({ block: "center" });
    found[0].focus({ preventScroll: true });
  }
}

// --- where we are: the address after # says it, so links, the back button and reloading work ---

function show(section) {
  for (const name of ["overview", "table", "article"]) byId(name).hidden = name !== section;
}

function go() {
  const [tab, index, record] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (tab === "article" && data.articles[index]) {
    show("article");
    drawArticle(Number(index), record);
    return;
  }
  const known = tab === "articles" || tab in data.tables ? tab : "overview";
  if (known !== state.tab) Object.assign(state, { tab: known, sort: null, down: false, shown: PAGE, filter: "" });
  byId("filter").value = state.filter;
  for (const button of document.querySelectorAll("[data-tab]")) {
    if (button.dataset.tab === known) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  show(known === "overview" ? "overview" : "table");
  if (known !== "overview") drawTable();
}

byId("tabs").addEventListener("click", event => {
  if (event.target.dataset.tab) location.hash = event.target.dataset.tab;
});
byId("filter").addEventListener("input", event => {
  Object.assign(state, { filter: event.target.value, shown: PAGE });
  drawTable();
});
byId("more").addEventListener("click", () => { state.shown += PAGE; drawTable(); });
byId("back").addEventListener("click", () => { location.hash = state.tab; });
byId("language").addEventListener("click", () => { state.language = 1 - state.language; applyLanguage(); });
byId("theme").addEventListener("click", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
window.addEventListener("hashchange", go);
setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
drawCounts();
go();
