// One phone: a conversation on the screen.
import { bubble, buttons, dayOf, element, words } from "./bubble.js";
import { Composer } from "./composer.js";
import { Line, draw } from "./line.js";

const states = { first: "menyambung…", on: "tersambung", again: "terputus, menyambung kembali…" };
const typed = matchMedia("(hover: hover)");

export class Phone {
  #persona;
  #line;
  #rows = new Map(); // By the activity's identifier, and by the browser's own until the service gave one.
  #day = "";
  #composer;
  #typing = element("div", "row theirs typing", element("div", "body", element("i"), element("i"), element("i")));
  #typingEnds;
  #unread = () => {};

  constructor(persona, { closed, unread }) {
    this.#persona = persona;
    this.#unread = unread;
    this.node = document.getElementById("phone").content.cloneNode(true).querySelector(".phone");
    this.node.setAttribute("aria-label", `Telepon ${persona.name}`);
    this.node.dataset.persona = persona.id;
    this.#typing.setAttribute("aria-label", "KopBot sedang menulis");
    this.#find(".me .avatar").textContent = persona.letter;
    this.#find(".me span:last-child").textContent = `Anda: ${persona.name.toLowerCase()}`;
    this.#find(".close").onclick = closed;
    this.#find(".fresh").onclick = () => this.#fresh();
    this.#composer = new Composer(this.#find(".composer"), {
      say: (text, extra) => this.#post({ text, ...extra }),
      send: (file) => this.#post({ text: "" }, file),
      refuse: (text) => this.#note(text),
    });
    this.#open();
  }

  focus() {
    if (typed.matches) this.#composer.focus();
    this.#scroll(true);
  }

  close() {
    this.#line.close();
    this.node.remove();
  }

  #find = (what) => this.node.querySelector(what);

  #open() {
    const key = `kopbot:${this.#persona.id}`;
    this.#find(".chips").replaceChildren(...this.#persona.chips.map((chip) => {
      const made = element("button", "", chip);
      made.type = "button";
      made.onclick = () => this.#post({ text: chip });
      return made;
    }));
    this.#line = new Line(key, this.#persona.name, {
      activity: (activity) => this.#show(activity),
      state: (state) => this.#state(state),
      begun: (before) => this.#begun(before),
      refused: () => this.#note("Halaman coba ini sedang ditutup. Silakan hubungi petugas dinas."),
    });
    this.#line.run();
  }

  #begun(before) {
    this.#scroll(true);
    if (!before) this.#line.post({ type: "message", text: this.#persona.code, channelData: { silent: true } }).catch(() => {});
  }

  #fresh() {
    this.#line.close();
    Line.forget(`kopbot:${this.#persona.id}`);
    this.#rows.clear();
    this.#day = "";
    this.#composer.talkAbout(null);
    this.#find(".log").replaceChildren();
    this.#find(".chips").hidden = false;
    this.#open();
    this.focus();
  }

  #state(state) {
    this.node.dataset.state = state;
    const said = this.#find(".state");
    if (said.textContent !== states[state]) said.textContent = states[state];
  }

  #note(text) {
    this.#find(".log").append(element("p", "note", text));
    this.#scroll(true);
  }

  #press = (action) => this.#post({
    text: action.text ?? action.title,
    value: action.value,
    channelData: { messageBack: { displayText: action.displayText ?? action.title } },
  });

  #post(said, file) {
    const own = draw();
    const activity = {
      type: "message",
      from: { id: "user", name: this.#persona.name },
      locale: "id-ID",
      localTimestamp: new Date().toISOString(),
      ...said,
      channelData: { ...said.channelData, clientActivityID: own },
    };
    const files = file ? [{ contentType: file.type, contentUrl: URL.createObjectURL(file), name: file.name }] : undefined;
    this.#show({ ...activity, id: `own:${own}`, timestamp: activity.localTimestamp, from: { role: "user" }, attachments: files });
    this.#line.post(activity, file).catch((fault) => this.#failed(own, fault));
  }

  #failed(own, { status }) {
    const row = this.#rows.get(`own:${own}`);
    row?.node.classList.add("failed");
    this.#note(status === 413 ? "Pesan itu terlalu besar, jadi tidak terkirim." : "Pesan itu tidak terkirim. Silakan coba tulis lagi.");
  }

  #show(activity) {
    if (activity.type === "typing") return activity.from?.role === "bot" && this.#type(true);
    if (activity.type !== "message" || activity.channelData?.silent) return;
    const mine = activity.from?.role === "user";
    if (!mine) this.#type(false);
    else this.#find(".chips").hidden = true;
    const known = this.#known(activity, mine);
    const corrected = this.#rows.get(activity.channelData?.edits);
    if (corrected) return this.#correct(corrected, activity);
    const row = { activity, node: bubble(activity, mine) };
    if (mine && !activity.id.startsWith("own:")) row.node.classList.add("sent");
    this.#dress(row, mine);
    this.#rows.set(activity.id, row);
    if (known) return known.node.replaceWith(row.node);
    const near = this.#near();
    this.#append(row);
    if (mine) this.#scroll(true);
    else if (near) this.#find(".log").scrollTop = row.node.offsetTop - 60; // The beginning of a long bubble stays in sight.
    if (!mine) this.#unread();
  }

  // The same bubble again: the echo of what was just sent, a bubble that replaces one of its slot, or a repeated delivery.
  #known(activity, mine) {
    const own = mine && activity.channelData?.clientActivityID;
    return this.#rows.get(activity.id) ?? (own && this.#rows.get(`own:${own}`)) ?? this.#slot(activity.channelData?.slot);
  }

  #slot = (slot) => slot && [...this.#rows.values()].findLast((row) => row.activity.channelData?.slot === slot);

  #correct(row, { text, id }) {
    row.activity = { ...row.activity, text };
    row.node.querySelector(".words")?.replaceChildren(words(text, false));
    row.node.classList.add("edited");
    row.node.classList.toggle("sent", !id.startsWith("own:"));
  }

  #dress(row, mine) {
    const quoted = mine && this.#rows.get(row.activity.replyToId);
    const body = row.node.querySelector(".body");
    if (quoted) body.prepend(element("blockquote", "", quoted.activity.text ?? "berkas"));
    const actions = row.activity.suggestedActions?.actions ?? [];
    if (actions.length) row.node.append(buttons(actions, this.#press));
    if (row.activity.text) body.append(this.#menu(row, mine));
    body.querySelector("img")?.addEventListener("load", () => this.#scroll(false));
  }

  #menu(row, mine) {
    const item = (label, about) => {
      const made = element("button", "", label);
      made.type = "button";
      made.onclick = () => this.#composer.talkAbout({ row: this.#rows.get(row.activity.id) ?? row, ...about });
      return made;
    };
    const menu = element("details", "menu", element("summary"), element("div", "", item("Balas"), ...(mine ? [item("Ubah", { edits: true })] : [])));
    menu.firstChild.setAttribute("aria-label", mine ? "Balas atau ubah pesan ini" : "Balas pesan ini");
    menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || (menu.open = false));
    menu.lastChild.addEventListener("click", () => (menu.open = false));
    row.node.oncontextmenu = (event) => {
      if (getSelection().toString()) return;
      event.preventDefault();
      menu.open = true;
      menu.firstChild.focus({ preventScroll: true });
    };
    return menu;
  }

  #append(row) {
    const log = this.#find(".log");
    const name = dayOf(row.activity);
    if (name !== this.#day) log.append(element("p", "day", this.#day = name));
    log.append(row.node);
    if (this.#typing.isConnected) log.append(this.#typing);
  }

  #type(on) {
    clearTimeout(this.#typingEnds);
    if (!on) return this.#typing.remove();
    this.#find(".log").append(this.#typing);
    this.#scroll(false);
    this.#typingEnds = setTimeout(() => this.#typing.remove(), 10_000);
  }

  #scroll(always) {
    const log = this.#find(".log");
    if (always || this.#near()) log.scrollTop = log.scrollHeight;
  }

  #near() {
    const log = this.#find(".log");
    return log.scrollHeight - log.scrollTop - log.clientHeight < 160;
  }
}
