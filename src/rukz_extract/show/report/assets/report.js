"use strict";
// One page, three views: overview, a table of one dimension, one article. The address after # says which, so links, the
// back button and reloading work. All text goes in by textContent: an article that holds markup is shown as text.
const data = JSON.parse(document.getElementById("data").textContent);
const PAGE = 200;                                    // rows drawn at a time: a table of 50,000 stays quick
const PLACES = 3;                                    // links of one row
const NUMBER = /^-?\d+(\.\d+)?(…\d+(\.\d+)?)?$/;
const WORDS = new Set(["level", "kind", "status", "profile", "qualifier", "per", "grain", "modifier"]);
const CODES = new Set(["code", "rule", "value", "currency", "start", "end", "unit", "country"]);
const state = { tab: "overview", sort: null, down: false, shown: PAGE, filter: "", language: 0, article: null, off: new Set() };
const byId = id => document.getElementById(id);
const word = key => data.labels[key] ? data.labels[key][state.language] : key;
const grouped = number => number.toLocaleString(state.language ? "en" : "ru");

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== null && text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// --- words: labels and values in the language of the reader ---

function said(column, value) {
  if (column === "amount") return String(value).replace(/\d+(?=\.|…|\s|$)/g, digits => digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0"));
  if (typeof value === "number") return grouped(value);
  return WORDS.has(column) && data.labels[`=${value}`] ? word(`=${value}`) : value;
}

function applyLanguage() {
  document.documentElement.lang = state.language ? "en" : "ru";
  byId("language").lang = state.language ? "ru" : "en";
  for (const node of document.querySelectorAll("[data-label]")) node.textContent = word(node.dataset.label);
  for (const node of document.querySelectorAll("[data-label-aria]")) node.setAttribute("aria-label", word(node.dataset.labelAria));
  drawCounts();
  if (state.tab in data.tables || state.tab === "articles") drawTable();
  if (state.article !== null) drawRecords();
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").setAttribute("aria-pressed", String(name === "dark"));
}

// --- overview ---

function drawCounts() {
  const count = rows => rows.reduce((sum, row) => sum + row[1].length, 0);
  const counts = [["articles", data.articles.length], ...Object.entries(data.tables).map(([key, rows]) => [key, count(rows)])];
  byId("counts").replaceChildren(...counts.map(([key, number]) => {
    const link = element("a", null, { href: `#${key}`, class: key });
    link.append(element("strong", grouped(number)), element("span", word(key)));
    const item = element("li");
    item.append(link);
    return item;
  }));
}

// --- tables ---

function tableRows() {
  if (state.tab !== "articles") return data.tables[state.tab];
  return data.articles.map(([id, title, published, source, records], index) => [[title || id, published || "", records], [[index, ""]]]);
}

const tableColumns = () => state.tab === "articles" ? ["name", "published", "count"] : data.columns[state.tab];

function compare(left, right) {
  if (NUMBER.test(left) && NUMBER.test(right)) return parseFloat(left) - parseFloat(right);
  return String(left).localeCompare(String(right), "ru");
}

function chosenRows() {
  const needles = state.filter.toLocaleLowerCase("ru").split(/\s+/).filter(Boolean);
  const columns = tableColumns();
  const holds = row => {
    const words = row[0].map((cell, place) => `${cell} ${said(columns[place], cell)}`).join(" ").toLocaleLowerCase("ru");
    return needles.every(needle => words.includes(needle));
  };
  const rows = needles.length ? tableRows().filter(holds) : tableRows();
  if (state.sort === null) return rows;
  const sign = state.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a[0][state.sort], b[0][state.sort]));
}

function drawHead() {
  const line = element("tr");
  tableColumns().forEach((key, place) => {
    const head = element("th", null, { scope: "col", class: key === "amount" || key === "count" ? "number" : "" });
    if (state.sort === place) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
    const button = element("button", word(key), { type: "button" });
    button.addEventListener("click", () => sortBy(place));
    head.append(button);
    line.append(head);
  });
  line.append(element("th", word("articles"), { scope: "col" }));
  byId("table").querySelector("thead").replaceChildren(line);
}

function sortBy(place) {
  state.down = state.sort === place ? !state.down : tableColumns()[place] === "count";
  state.sort = place;
  drawTable();
  byId("table").querySelectorAll("thead button")[place].focus();
}

function drawTable() {
  drawHead();
  byId("table-head").textContent = word(state.tab);
  const rows = chosenRows();
  const drawn = rows.slice(0, state.shown).map(drawRow);
  byId("table").querySelector("tbody").replaceChildren(...drawn);
  byId("found").textContent = rows.length ? `${word("shown")} ${grouped(drawn.length)} ${word("of")} ${grouped(rows.length)}` : word("no_rows");
  byId("more").hidden = rows.length <= state.shown;
}

function drawRow([cells, places]) {
  const line = element("tr");
  const columns = tableColumns();
  cells.forEach((cell, place) => {
    const numeric = typeof cell === "number" || columns[place] === "amount";
    line.append(element("td", said(columns[place], cell), { class: numeric ? "number" : CODES.has(columns[place]) ? "code" : "" }));
  });
  const links = element("td");
  links.append(...places.slice(0, PLACES).map(linkTo));
  if (places.length > PLACES) {
    const number = `+${grouped(places.length - PLACES)}`;
    const rest = element("button", number, { type: "button", "aria-label": `${word("more")}: ${number}` });
    rest.addEventListener("click", () => {
      const added = places.slice(PLACES).map(linkTo);
      rest.replaceWith(...added);
      added[0].focus();
    });
    links.append(rest);
  }
  line.append(links);
  return line;
}

function linkTo([index, record]) {
  const name = data.articles[index][1] || data.articles[index][0];
  return element("a", name, { href: `#article/${index}/${record}`, title: name });
}

// --- one article ---

// Marks may nest (a region inside a post): every mark becomes an element, cut where a later one crosses its edge.
function drawMarks(text, { marks, records }) {
  const points = Array.from(text);                  // offsets count code points, strings here count UTF-16 units
  const root = element("div");
  const open = [[points.length, root]];
  let at = 0;
  const write = until => {
    if (until > at) open[open.length - 1][1].append(points.slice(at, until).join(""));
    at = Math.max(at, until);
  };
  for (const [start, end, number] of marks) {
    while (open[open.length - 1][0] <= start) write(open[open.length - 1][0]), open.pop();
    write(start);
    const [kind, id] = records[number];
    const mark = element("mark", null, { class: kind, "data-record": id, "data-number": number, tabindex: "0" });
    mark.classList.toggle("off", state.off.has(kind));
    open[open.length - 1][1].append(mark);
    open.push([Math.min(end, open[open.length - 1][0]), mark]);
  }
  while (open.length) write(open[open.length - 1][0]), open.pop();
  return root;
}

const block = () => JSON.parse(byId(`a${state.article}`).textContent);

function drawArticle(index) {
  state.article = index;
  const [id, title, published, source] = data.articles[index];
  const { text, ...found } = block();
  byId("article-head").textContent = title || id;
  const line = byId("article").querySelector(".source");
  line.replaceChildren([title && id !== source ? id : "", published].filter(Boolean).concat("").join(" · "));
  line.append(/^https?:\/\//.test(source) ? element("a", source, { href: source, rel: "noopener noreferrer" }) : source);
  byId("text").replaceChildren(text === null ? element("p", word("no_text"), { class: "note", "data-label": "no_text" }) : drawMarks(text, found));
  for (const [link, step] of [["earlier", -1], ["later", 1]]) {
    byId(link).hidden = !data.articles[index + step];
    byId(link).href = `#article/${index + step}/`;
  }
  drawRecords();
}

function drawRecords() {
  const { records, marks } = block();
  const times = records.map((_, number) => marks.filter(mark => mark[2] === number).length);
  byId("records").replaceChildren(...Object.keys(data.tables).map(kind => {
    const group = element("fieldset", null, { class: kind });
    const list = element("ul");
    records.forEach(([dimension, id, , fields], number) => {
      if (dimension !== kind) return;
      const link = element("a", null, { href: `#article/${state.article}/${id}`, "data-record": id });
      link.append(...fields.slice(0, 2).map(([key, value], place) => element("span", said(key, value), { class: place ? "unit" : "" })));
      if (times[number] > 1) link.append(element("span", `×${times[number]}`, { class: "note" }));
      const item = element("li");
      item.append(link);
      list.append(item);
    });
    const legend = element("legend"), label = element("label"), box = element("input", null, { type: "checkbox" });
    box.checked = !state.off.has(kind);
    box.addEventListener("change", () => toggle(kind, box.checked));
    label.append(box, element("span", `${word(kind)} (${list.children.length})`));
    legend.append(label);
    group.append(legend, list);
    return list.children.length ? group : "";
  }));
  select(location.hash.split("/")[2], false);
}

function toggle(kind, visible) {
  if (visible) state.off.delete(kind); else state.off.add(kind);
  for (const mark of document.querySelectorAll(`mark.${kind}`)) mark.classList.toggle("off", !visible);
}

function select(record, moving) {
  const marks = [...byId("text").querySelectorAll("mark")];
  const found = marks.filter(mark => mark.dataset.record === record);
  for (const mark of marks) mark.classList.toggle("shown", found.includes(mark));
  for (const link of byId("records").querySelectorAll("a")) {
    if (link.dataset.record === record) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
  if (moving && found.length && !found.includes(document.activeElement)) {
    found[0].scrollIntoView({ block: "center" });
    found[0].focus({ preventScroll: true });
  }
  return found.length > 0;
}

// --- the note beside a mention: what its record says and which rule made it ---

function showTip(mark) {
  const [kind, , rule, fields] = block().records[mark.dataset.number];
  const list = element("dl");
  for (const [key, value] of fields) list.append(element("dt", word(key)), element("dd", said(key, value)));
  const why = element("p");
  why.append(element("code", rule), ` ${data.rules[kind][rule] || ""}`);
  byId("tip").className = kind;
  byId("tip").replaceChildren(element("strong", word(kind)), list, why);
  byId("tip").hidden = false;
  mark.setAttribute("aria-describedby", "tip");
  const place = mark.getClientRects()[0], tip = byId("tip").getBoundingClientRect();
  const above = place.bottom + tip.height + 8 > innerHeight && place.top > tip.height + 8;
  byId("tip").style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.width - 8)) + scrollX}px`;
  byId("tip").style.top = `${(above ? place.top - tip.height - 6 : place.bottom + 6) + scrollY}px`;
}

function hideTip() {
  byId("tip").hidden = true;
  document.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
}

// --- where we are ---

function show(section) {
  for (const name of ["overview", "table", "article"]) byId(name).hidden = name !== section;
  hideTip();
}

function go(event) {
  const [tab, ...rest] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (tab === "main") return;
  if (tab === "article" && data.articles[rest[0]]) goToArticle(Number(rest[0]), rest[1]);
  else goToTab(tab === "articles" || tab in data.tables ? tab : "overview", rest.join("/"), Boolean(event));
  for (const link of document.querySelectorAll("[data-tab]")) {
    if (link.dataset.tab === state.tab) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
}

function goToArticle(index, record) {
  const other = byId("article").hidden || state.article !== index;
  if (state.tab === "overview") state.tab = "articles";
  show("article");
  if (other) drawArticle(index);
  if (!select(record, true) && other) byId("article-head").focus();
  if (other && !record) scrollTo(0, 0);
}

function goToTab(tab, filter, moving) {
  state.article = null;
  if (tab !== state.tab || filter) Object.assign(state, { sort: null, down: false, shown: PAGE, filter });
  state.tab = tab;
  byId("filter").value = state.filter;
  byId("back").href = `#${tab === "overview" ? "articles" : tab}`;
  show(tab === "overview" ? "overview" : "table");
  if (tab !== "overview") drawTable();
  if (moving) byId(tab === "overview" ? "overview-head" : "table-head").focus({ preventScroll: true }), scrollTo(0, 0);
}

function listen() {
  byId("filter").addEventListener("input", event => {
    Object.assign(state, { filter: event.target.value, shown: PAGE });
    drawTable();
  });
  byId("more").addEventListener("click", () => { state.shown += PAGE; drawTable(); });
  byId("language").addEventListener("click", () => { state.language = 1 - state.language; applyLanguage(); });
  byId("theme").addEventListener("click", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  byId("skip").addEventListener("click", event => { event.preventDefault(); byId("main").focus(); });
  const text = byId("text"), markOf = event => event.target.closest("mark");
  for (const name of ["pointerover", "focusin"]) text.addEventListener(name, event => markOf(event) ? showTip(markOf(event)) : hideTip());
  for (const name of ["pointerleave", "focusout"]) text.addEventListener(name, hideTip);
  text.addEventListener("click", event => { if (markOf(event)) location.hash = `article/${state.article}/${markOf(event).dataset.record}`; });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hideTip();
    if (event.key === "Enter" && event.target.matches("mark")) event.target.click();
  });
  window.addEventListener("hashchange", go);
  new ResizeObserver(([header]) => document.documentElement.style.setProperty("--top", `${header.borderBoxSize[0].blockSize}px`)).observe(document.querySelector("header"));
}

state.language = navigator.languages.some(name => name.startsWith("ru")) ? 0 : 1;
setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
listen();
applyLanguage();
go();
