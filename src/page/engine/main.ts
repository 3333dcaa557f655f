/** The worker of the page: told an office, then asked one thing after another. Whoever asks may end it. */
import "./older.ts";
import { supply } from "../../host/web/supplies.ts";
import type { Question, Reply } from "../protocol.ts";
import { runCommand } from "./commands.ts";
import { copiesOf } from "./copies.ts";
import { openedOf } from "./opened.ts";
import { Session } from "./session.ts";
import { viewOf } from "./view.ts";
import { warmUp } from "./warm-up.ts";

let session: Session | null = null;

/** One after another: all files are in one tree. */
let queue: Promise<void> = Promise.resolve();
let waiting = 0;

onmessage = ({ data }: MessageEvent<Question>) => {
  waiting++;
  queue = queue.then(async () => {
    waiting--;
    await answer(data);
  });
};

async function answer(question: Question): Promise<void> {
  const { id } = question;
  try {
    say({ id, answer: await answerOf(question) });
  } catch (error) {
    const { name, message } = error as Error;
    say({ id, fault: { name, message } });
  }
}

async function answerOf(question: Question): Promise<unknown> {
  if (question.kind === "open") {
    const { sheetjs } = question;
    supply({ sheetjs: () => unpacked(sheetjs) });
    session = new Session(question.office);
    return openedOf(session);
  }
  if (session === null) throw new Error("no office was opened");
  if (question.kind === "warm") return warmUp(session, () => waiting > 0);
  if (question.kind === "command") return runCommand(session, question.asked);
  if (question.kind === "copies") return copiesOf(session, question.asked);
  return viewOf(session, question.asked);
}

function say(reply: Reply): void {
  postMessage(reply);
}

/** A text packed into the page: raw deflate data. */
function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
