// A Direct Line 3.0 conversation that outlives lost signal, a sleeping phone and a restarted service.
const base = new URL("directline/v3/directline/", import.meta.url).href;
const silence = 45_000; // The service sends at least an empty message every 15 seconds.
const refresh = 15 * 60_000;

export const draw = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const pause = (seconds) => new Promise((go) => {
  const timer = setTimeout(done, seconds * 1000);
  function done() {
    clearTimeout(timer);
    removeEventListener("online", done);
    go();
  }
  addEventListener("online", done);
});

/** The service refused a call, and repeating it does not help. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export class Line {
  #key;
  #user;
  #name;
  #token;
  #conversation = "";
  #watermark = "";
  #socket;
  #closed = false;
  #timers = [];
  #sending = Promise.resolve();
  #hears;

  /** Takes the conversation up that this browser had under the key, or begins one. `hears` = { activity, state, begun, refused }. */
  constructor(key, name, hears) {
    this.#key = key;
    this.#name = name;
    this.#hears = hears;
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    this.#user = kept.user ?? `dl_demo-${key.split(":").pop()}-${draw()}`;
    this.#token = kept.token;
    this.#timers.push(setInterval(() => this.#renew().catch(() => {}), refresh));
  }

  static forget(key) {
    const { user } = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ user }));
  }

  close() {
    this.#closed = true;
    this.#timers.forEach(clearInterval);
    this.#socket?.close();
  }

  /** Stays connected until it is closed. */
  async run() {
    for (let wait = 1; !this.#closed; wait = Math.min(wait * 2, 15)) {
      this.#hears.state(this.#conversation ? "again" : "first");
      try {
        await (this.#conversation ? this.#resume() : this.#begin());
        wait = 0.5;
      } catch (fault) {
        if (await this.#hopeless(fault)) return;
      }
      if (!this.#closed) {
        this.#hears.state(this.#conversation ? "again" : "first");
        await pause(wait);
      }
    }
  }

  /** Sends an activity, and repeats it until it is kept; the service keeps a repeated one once. */
  post(activity, file) {
    const sent = this.#sending.then(() => this.#deliver(activity, file));
    this.#sending = sent.catch(() => {});
    return sent;
  }

  async #begin() {
    const given = await this.#call("POST", "tokens/generate", { user: { id: this.#user, name: this.#name } });
    this.#keep(given.token);
    const begun = await this.#call("POST", "conversations", { user: { id: this.#user, name: this.#name } });
    this.#keep(begun.token);
    this.#watermark = "";
    const past = await this.#past(begun.conversationId);
    this.#conversation = begun.conversationId;
    past.forEach((activity) => this.#hears.activity(activity));
    this.#hears.begun(past.some((activity) => activity.from?.role === "user"));
    await this.#resume();
  }

  async #past(conversation) {
    const all = [];
    for (;;) {
      const set = await this.#call("GET", `conversations/${conversation}/activities?watermark=${this.#watermark}`);
      const more = set.watermark !== this.#watermark;
      this.#watermark = set.watermark;
      all.push(...set.activities);
      if (!more || set.activities.length === 0) return all;
    }
  }

  async #resume() {
    const back = await this.#call("GET", `conversations/${this.#conversation}?watermark=${this.#watermark}`);
    this.#keep(back.token);
    await this.#listen(back.streamUrl);
  }

  /** Ends when the socket does. */
  #listen(address) {
    return new Promise((ended) => {
      const socket = this.#socket = new WebSocket(address);
      let heard = Date.now();
      const watch = setInterval(() => Date.now() - heard > silence && done(), 5000);
      function done() {
        clearInterval(watch);
        socket.onmessage = null;
        socket.close();
        ended();
      }
      socket.onopen = () => this.#hears.state("on");
      socket.onclose = done;
      socket.onmessage = ({ data }) => {
        heard = Date.now();
        if (!data) return;
        const set = JSON.parse(data);
        set.activities.forEach((activity) => this.#hears.activity(activity));
        this.#watermark = set.watermark ?? this.#watermark;
      };
    });
  }

  async #deliver(activity, file) {
    for (let wait = 1; !this.#closed; wait = Math.min(wait * 2, 15)) {
      while (!this.#conversation && !this.#closed) await pause(0.2);
      try {
        const path = `conversations/${this.#conversation}`;
        return await (file ? this.#call("POST", `${path}/upload?userId=${this.#user}`, form(activity, file)) : this.#call("POST", `${path}/activities`, activity));
      } catch (fault) {
        if (fault instanceof Refusal && fault.status !== 403) throw fault;
        await this.#renew().catch(() => {});
      }
      await pause(wait);
    }
  }

  // An ended token still proves whose conversation it was, where anyone may get one.
  async #renew() {
    if (this.#token) this.#keep((await this.#call("POST", "tokens/generate", {})).token);
  }

  async #hopeless(fault) {
    if (!(fault instanceof Refusal)) return false;
    if (!this.#conversation) {
      this.#hears.refused(fault.status);
      return true;
    }
    if (fault.status === 404) this.#conversation = "";
    else await this.#renew().catch(() => {});
    return false;
  }

  #keep(token) {
    this.#token = token;
    localStorage.setItem(this.#key, JSON.stringify({ user: this.#user, token }));
  }

  async #call(method, path, body) {
    const isForm = body instanceof FormData;
    const headers = { ...(this.#token && { Authorization: `Bearer ${this.#token}` }), ...(body && !isForm && { "Content-Type": "application/json" }) };
    const answer = await fetch(base + path, { method, headers, body: isForm ? body : body && JSON.stringify(body) });
    if (answer.ok) return answer.json();
    const said = (await answer.json().catch(() => ({}))).error?.message ?? answer.statusText;
    throw answer.status >= 500 || answer.status === 429 ? new Error(said) : new Refusal(answer.status, said);
  }
}

function form(activity, file) {
  const parts = new FormData();
  parts.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }));
  parts.append("file", file, file.name);
  return parts;
}
