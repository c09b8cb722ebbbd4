// Talks to KopBot through the standard client, as a test asks: node talk.cjs '{"domain": …, "token": …, "say": ["halo"], "expect": 2}'
// Prints one JSON line: what was told, what came, and the last watermark.
global.XMLHttpRequest = require("xmlhttprequest").XMLHttpRequest;
global.WebSocket = require("ws");
const { DirectLine, ConnectionStatus } = require("botframework-directlinejs");

const asked = JSON.parse(process.argv[2]);
const { domain, token, conversationId, watermark, webSocket = true } = asked;
const line = new DirectLine({ domain, token, conversationId, watermark, webSocket, pollingInterval: 200 });
const came = [];
const told = [];

function finish(error) {
  console.log(JSON.stringify({ error, told, came, conversationId: line.conversationId, watermark: line.watermark, token: line.token }));
  process.exit(error ? 1 : 0);
}

line.connectionStatus$.subscribe((status) => {
  if (status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.ExpiredToken) {
    finish(ConnectionStatus[status]);
  }
});

line.activity$.subscribe((activity) => {
  if (activity.type !== "typing") {
    came.push(activity);
  }
  if (came.length >= asked.expect) {
    setTimeout(finish, 50);
  }
}, finish);

(async () => {
  for (const text of asked.say) {
    const activity = { type: "message", from: { id: "dl_budi" }, text, channelData: { clientActivityID: "c-" + text } };
    told.push(await line.postActivity(activity).toPromise());
  }
})().catch((fault) => finish(String(fault)));

setTimeout(() => finish("nothing more came"), 20000);
