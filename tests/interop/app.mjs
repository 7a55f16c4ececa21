// A person's app with Element's own encryption, told what to do line by line, telling what it sees.
//
//     {"do": "say", "room": "!a", "text": "hello"}    ->  {"done": "say"}
//     {"saw": "hello", "sender": "@bot:x"}                a message that it could show
//     {"shut": "...", "sender": "@bot:x"}                 one that it could not, and why
//
// It trusts signed devices only, as clients do since April 2026.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

for (const voice of ["log", "info", "debug", "warn", "error", "trace"]) console[voice] = () => {};  // all but our lines

const [modules, baseUrl, userId, deviceId, accessToken] = process.argv.slice(2);
const load = (path) => import(new URL(path, pathToFileURL(`${modules}/`)));
const { createClient, ClientEvent, RoomEvent, MatrixEventEvent, SyncState } = await load("matrix-js-sdk/lib/index.js");
const { OnlySignedDevicesIsolationMode } = await load("matrix-js-sdk/lib/crypto-api/index.js");

const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const client = createClient({ baseUrl, userId, deviceId, accessToken });
await client.initRustCrypto({ useIndexedDB: false });
const crypto = client.getCrypto();
await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: (send) => send(null) });
crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());

const show = (event) => {
    if (event.getSender() === userId || event.getType() === "m.room.encrypted") return;
    if (event.isDecryptionFailure()) tell({ shut: String(event.decryptionFailureReason), sender: event.getSender() });
    else if (event.getType() === "m.room.message") tell({ saw: event.getContent().body, sender: event.getSender() });
};
client.on(RoomEvent.Timeline, (event) => event.isEncrypted() || show(event));
client.on(MatrixEventEvent.Decrypted, show);

const DEEDS = {
    say: ({ room, text }) => client.sendTextMessage(room, text),
    invite: ({ bot }) =>
        client.createRoom({
            preset: "trusted_private_chat",
            is_direct: true,
            invite: [bot],
            initial_state: [{ type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } }],
        }),
    verified: async ({ bot }) => {
        const devices = (await crypto.getUserDeviceInfo([bot], true)).get(bot);
        const found = await Promise.all([...devices.keys()].map((device) => crypto.getDeviceVerificationStatus(bot, device)));
        return found.map((status) => status.signedByOwner);
    },
};

client.on(ClientEvent.Sync, (state, before) => {
    if (state === SyncState.Prepared && before === null) tell({ done: "start" });
});
await client.startClient({ initialSyncLimit: 20 });
for await (const line of createInterface({ input: process.stdin })) {
    const wish = JSON.parse(line);
    try {
        tell({ done: wish.do, result: await DEEDS[wish.do](wish) });
    } catch (fault) {
        tell({ done: wish.do, fault: String(fault) });
    }
}
client.stopClient();
process.exit(0);
