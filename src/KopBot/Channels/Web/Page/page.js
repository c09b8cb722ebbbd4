// The page: who the visitor is, and which phones are open.
import { element } from "./bubble.js";
import { personas } from "./personas.js";
import { Phone } from "./phone.js";

const most = 2;
const shelf = document.querySelector(".phones");
const tabs = document.querySelector(".tabs");
const open = new Map(); // Persona -> { phone, unread }, the one used last at the end.
let active = null;

function choose(persona) {
  if (!open.has(persona)) {
    if (open.size === most) shut(open.keys().next().value);
    const entry = { unread: 0 };
    entry.phone = new Phone(persona, { closed: () => shut(persona), unread: () => count(persona, entry) });
    open.set(persona, entry);
    shelf.append(entry.phone.node);
    entry.phone.node.style.setProperty("--hue", persona.hue);
    entry.phone.node.addEventListener("pointerdown", () => activate(persona), true);
    entry.phone.node.addEventListener("focusin", () => activate(persona));
  }
  document.body.dataset.view = "phone";
  activate(persona);
  open.get(persona).phone.focus();
}

function activate(persona) {
  const entry = open.get(persona);
  if (!entry) return;
  if (active !== persona) {
    open.delete(persona);
    open.set(persona, entry);
  }
  entry.unread = 0;
  active = persona;
  draw();
}

function shut(persona) {
  open.get(persona).phone.close();
  open.delete(persona);
  if (active === persona) active = [...open.keys()].pop() ?? null;
  if (!active) document.body.dataset.view = "chooser";
  draw();
}

function count(persona, entry) {
  if (persona !== active || document.body.dataset.view !== "phone") {
    entry.unread += 1;
    draw();
  }
}

function draw() {
  localStorage.setItem("kopbot:open", JSON.stringify([...open.keys()].map(({ id }) => id)));
  for (const [persona, { phone }] of open) phone.node.classList.toggle("active", persona === active);
  cards.forEach((card, persona) => card.classList.toggle("open", open.has(persona)));
  document.body.dataset.open = open.size;
  empty.hidden = open.size === most;
  empty.querySelector("strong").textContent = open.size ? "Telepon kedua" : "Pilih peran untuk mulai";
  empty.querySelector("span").textContent = open.size
    ? " Pilih satu peran lagi untuk melihat keduanya berdampingan."
    : " Percakapan Anda muncul di sini.";
  drawTabs();
}

function drawTabs() {
  const shown = personas.filter((persona) => open.has(persona));
  tabs.hidden = shown.length === 0;
  tabs.replaceChildren(...shown.map((persona) => {
    const { unread } = open.get(persona);
    const tab = element("button", "", persona.name, unread ? element("span", "badge", `${unread}`) : "");
    const here = persona === active && document.body.dataset.view === "phone";
    tab.setAttribute("aria-pressed", `${here}`);
    if (unread) tab.setAttribute("aria-label", `${persona.name}, ${unread} pesan baru`);
    tab.onclick = () => choose(persona);
    return tab;
  }), more);
}

const more = element("button", "more", "+");
more.setAttribute("aria-label", "Pilih peran lain");
more.onclick = () => {
  document.body.dataset.view = "chooser";
  drawTabs();
};

const empty = document.getElementById("empty").content.cloneNode(true).firstElementChild;
const cards = new Map(personas.map((persona) => {
  const item = document.getElementById("persona").content.cloneNode(true);
  const card = item.querySelector("button");
  card.style.setProperty("--hue", persona.hue);
  card.dataset.persona = persona.id;
  card.querySelector(".avatar").textContent = persona.letter;
  card.querySelector("strong").textContent = persona.name;
  card.querySelector(".who span").textContent = persona.about;
  card.onclick = () => choose(persona);
  document.querySelector(".personas").append(item);
  return [persona, card];
}));

shelf.append(empty);
const before = JSON.parse(localStorage.getItem("kopbot:open") ?? "[]");
draw();
personas.filter(({ id }) => before.includes(id)).slice(0, most).forEach(choose);
