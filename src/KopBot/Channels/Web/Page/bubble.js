// Draws what an activity says. Words never become markup: every piece is a text node.
const marks = /\\([!-/:-@[-`{-~])|\*\*([\s\S]+?)\*\*|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|(?: {2,})?\n/g;
const links = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|\n/g;
const clock = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long" });

export function element(name, className = "", ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** The words, with bold, links and line breaks where the text is Markdown; only links and line breaks where it is not. */
export function words(text, markdown) {
  const all = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(markdown ? marks : links)) {
    all.append(text.slice(from, match.index), markdown ? marked(match) : plain(match));
    from = match.index + match[0].length;
  }
  all.append(text.slice(from));
  return all;
}

const marked = ([, escaped, bold, link]) =>
  escaped ?? (bold ? element("strong", "", words(bold, true)) : link ? anchor(link, link) : document.createElement("br"));

const plain = ([, link]) => (link ? anchor(link, link) : document.createElement("br"));

function anchor(href, label) {
  const made = element("a", "", label);
  made.href = href;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

/** A file: a picture is shown, anything else is a card to open. */
export function attachment({ contentType = "", contentUrl = "", name = "berkas" }) {
  if (!/^(https?:|blob:)/.test(contentUrl)) return element("p", "file", name);
  const link = anchor(contentUrl, "");
  if (/^image\/(jpeg|png|gif|webp)$/.test(contentType)) {
    const picture = element("img");
    picture.src = contentUrl;
    picture.alt = name;
    link.className = "picture";
    link.append(picture);
    return link;
  }
  link.className = "file";
  link.append(element("span", "kind", (name.split(".").pop() || "?").slice(0, 4)), element("span", "", name));
  return link;
}

/** Buttons below a bubble; `press` gets the action. */
export function buttons(actions, press) {
  return element("div", "buttons", ...actions.map((action) => {
    if (action.type === "openUrl" && /^https?:/.test(action.value)) return anchor(action.value, action.title);
    const made = element("button", "", action.title);
    made.type = "button";
    made.onclick = () => press(action);
    return made;
  }));
}

/** The bubble of an activity, without what a phone adds to it. */
export function bubble(activity, mine) {
  const body = element("div", "body", ...(activity.attachments ?? []).map(attachment));
  if (activity.text) body.append(element("div", "words", words(activity.text, !mine && activity.textFormat !== "plain")));
  const time = element("time", "", clock.format(new Date(activity.timestamp)));
  time.dateTime = activity.timestamp;
  body.append(element("span", "meta", time, element("span", "tick")));
  return element("div", `row ${mine ? "mine" : "theirs"}`, body);
}

export const dayOf = (activity) => {
  const name = day.format(new Date(activity.timestamp));
  return name === day.format(new Date()) ? "Hari ini" : name;
};
