// Where a message is written: words, a file, a correction of an earlier bubble or a quote of one.
const mostFile = 20 * 1024 * 1024;

export class Composer {
  #node;
  #field;
  #hears;
  #about = null;

  /** `hears` = { say(text, extra), send(file), refuse(text) }. */
  constructor(node, hears) {
    this.#node = node;
    this.#field = node.querySelector("textarea");
    this.#hears = hears;
    node.onsubmit = (event) => this.#submit(event);
    node.querySelector(".cancel").onclick = () => this.talkAbout(null);
    node.querySelector(".attach input").onchange = ({ target }) => this.#attach(target);
    this.#field.oninput = () => this.#fit();
    this.#field.onkeydown = (event) => this.#key(event);
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  /** Corrects a bubble, { row, edits: true }, or quotes it, { row }. */
  talkAbout(about) {
    if (this.#about?.edits && !about) this.#field.value = "";
    this.#about = about;
    const bar = this.#node.querySelector(".about");
    bar.hidden = !about;
    if (!about) return;
    const { text = "" } = about.row.activity;
    bar.querySelector("strong").textContent = about.edits ? "Ubah pesan" : "Balas pesan";
    bar.querySelector("span").textContent = text;
    if (about.edits) this.#field.value = text;
    this.#fit();
    this.focus();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    const about = this.#about;
    this.#field.value = "";
    this.talkAbout(null);
    this.#fit();
    this.focus();
    if (!text) return;
    const id = about?.row.activity.id;
    this.#hears.say(text, about?.edits ? { channelData: { edits: id } } : about ? { replyToId: id } : {});
  }

  #key(event) {
    if (event.key === "Escape") this.talkAbout(null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#node.requestSubmit();
  }

  #fit() {
    this.#field.rows = 1;
    while (this.#field.scrollHeight > this.#field.clientHeight + 2 && this.#field.rows < 5) this.#field.rows += 1;
  }

  #attach(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    if (file.size === 0) this.#hears.refuse("Berkas itu kosong. Silakan pilih yang lain.");
    else if (file.size > mostFile) this.#hears.refuse("Berkas itu terlalu besar. Paling besar 20 MB, misalnya foto biasa dari kamera.");
    else this.#hears.send(file);
  }
}
