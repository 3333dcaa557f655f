/**
 * A Firefox as it is installed, driven over Marionette, which it brings itself. (Playwright drives its own build of Firefox only, and the
 * installed one by WebDriver BiDi with a command that it has not; the usual driver, geckodriver, is in neither registry.)
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Reply = readonly [kind: number, id: number, error: object | null, result: unknown];

const TRIES = 120;
const PAUSE = 250;
/** Of a script in the page: a folder of cases on a busy machine. */
const SCRIPT_MILLISECONDS = 600_000;

export class Firefox {
  readonly #browser: ChildProcess;
  readonly #profile: string;
  readonly #socket: Socket;
  readonly #proxy: Proxy;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #next = 0;
  #come: Buffer = Buffer.alloc(0);

  private constructor(browser: ChildProcess, profile: string, socket: Socket, proxy: Proxy) {
    this.#browser = browser;
    this.#profile = profile;
    this.#socket = socket;
    this.#proxy = proxy;
    socket.on("data", (data) => this.#take(data));
  }

  static async start(executable: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), "antq-firefox-"));
    const port = await freePort();
    const proxy = await Proxy.open();
    const prefs = { ...OWN_CALLS, ...proxy.prefs, "marionette.port": port };
    writeFileSync(
      join(profile, "user.js"),
      Object.entries(prefs)
        .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
        .join(""),
    );
    const words = ["-headless", "-no-remote", "-marionette", "-profile", profile];
    // Only with this word does an installed Firefox heed where its settings come from.
    const env = { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };
    const browser = spawn(executable, words, { stdio: "ignore", env });
    const firefox = new Firefox(browser, profile, await connected(port), proxy);
    const timeouts = { script: SCRIPT_MILLISECONDS, implicit: 60_000 };
    await firefox.send("WebDriver:NewSession", { capabilities: { alwaysMatch: { timeouts } } });
    return firefox;
  }

  /** Whatever this browser has asked of any network since it began, its first line each. */
  get asked(): readonly string[] {
    return this.#proxy.asked;
  }

  async go(url: string): Promise<void> {
    await this.send("WebDriver:Navigate", { url });
  }

  /** What a script in the page gives: an expression, waited for; of plain JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const script = `const done = arguments[0];
      Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ fault: String(error) }));`;
    const how = { script, args: [], sandbox: null };
    const { value } = (await this.send("WebDriver:ExecuteAsyncScript", how)) as {
      value: { value?: unknown; fault?: string };
    };
    if (value.fault !== undefined) throw new Error(value.fault);
    return value.value;
  }

  /** Chooses a file, as by the browser's own dialog. */
  async choose(selector: string, path: string): Promise<void> {
    const how = { using: "css selector", value: selector };
    const { value } = (await this.send("WebDriver:FindElement", how)) as { value: object };
    const [id] = Object.values(value) as string[];
    await this.send("WebDriver:ElementSendKeys", { id, text: path });
  }

  send(name: string, parameters: object = {}): Promise<unknown> {
    const id = this.#next++;
    const text = Buffer.from(JSON.stringify([0, id, name, parameters]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ([, , error, result]) => {
        if (error === null) resolve(result);
        else reject(new Error(`${name}: ${JSON.stringify(error).slice(0, 400)}`));
      });
      this.#socket.write(`${text.length}:`);
      this.#socket.write(text);
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#browser.once("exit", resolve));
    this.#socket.destroy();
    this.#browser.kill();
    await ended;
    this.#proxy.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** Messages are their length, a colon, and JSON; the first one is a greeting. */
  #take(data: Buffer): void {
    this.#come = Buffer.concat([this.#come, data]);
    for (;;) {
      const colon = this.#come.indexOf(":");
      const length = Number(this.#come.subarray(0, colon).toString());
      if (colon < 0 || this.#come.length < colon + 1 + length) return;
      const message = JSON.parse(
        this.#come.subarray(colon + 1, colon + 1 + length).toString(),
      ) as unknown;
      this.#come = this.#come.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const reply = message as unknown as Reply;
      this.#waiting.get(reply[1])?.(reply);
      this.#waiting.delete(reply[1]);
    }
  }
}

/** What the browser asks of its maker on its own account, which would be counted as the page's. */
const OWN_CALLS = {
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#none/v1",
  "media.gmp-manager.url": "",
  "media.gmp-manager.updateEnabled": false,
  "media.gmp-provider.enabled": false,
  "dom.push.connection.enabled": false,
  "app.update.auto": false,
  "extensions.getAddons.cache.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.region.network.url": "",
  "toolkit.telemetry.server": "",
};

/** The only way out: every connection of the browser comes here, also one to this machine, is noted and ended. */
class Proxy {
  readonly asked: string[] = [];
  readonly #server = createServer((socket) => {
    socket.once("data", (data) => {
      // Of SOCKS the greeting is enough: it is a request of another kind.
      this.asked.push(
        `request: ${/^[\x20-\x7e]*/.exec(data.toString("latin1"))?.[0] || "not HTTP"}`,
      );
      socket.destroy();
    });
    socket.on("error", () => undefined);
  });

  static open(): Promise<Proxy> {
    const proxy = new Proxy();
    return new Promise((resolve) => {
      proxy.#server.listen(0, "127.0.0.1", () => resolve(proxy));
    });
  }

  get prefs(): Readonly<Record<string, string | number | boolean>> {
    const address = this.#server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const way = (kind: string) => ({
      [`network.proxy.${kind}`]: "127.0.0.1",
      [`network.proxy.${kind}_port`]: port,
    });
    return {
      "network.proxy.type": 1,
      ...way("http"),
      ...way("ssl"),
      ...way("socks"),
      "network.proxy.socks_remote_dns": true,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
      "network.proxy.failover_direct": false,
    };
  }

  close(): void {
    this.#server.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

async function connected(port: number): Promise<Socket> {
  for (let left = TRIES; ; left--) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(port, "127.0.0.1", () => resolve(socket));
        socket.once("error", reject);
      });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
