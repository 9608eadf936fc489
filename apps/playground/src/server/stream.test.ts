import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { createEventStream } from "./stream.ts";

/** A page that writes down what it is told. */
function pageOf(stream: ReturnType<typeof createEventStream>, teamId: string): readonly string[] {
  const told: string[] = [];
  const response = {
    write: (frame: string) => told.push(...frame.split("\n").filter((line) => line.startsWith("data: "))),
    once: () => undefined,
    end: () => undefined,
  };
  stream.open(teamId).stream?.(response as unknown as ServerResponse);
  return told;
}

describe("the stream of a workspace", () => {
  test("tells of this workspace, of what concerns all, and of where the app is", () => {
    const stream = createEventStream();
    const [one, two] = [pageOf(stream, "T1"), pageOf(stream, "T2")];

    stream.of("T1").publish({ type: "view-closed", viewId: "V1", userId: "U1" });
    stream.publish({ type: "reloaded", functionName: "luckydraw", ok: true });
    stream.of("T2").publish({ type: "workspace" });
    stream.close();

    const types = (told: readonly string[]) => told.map((line) => JSON.parse(line.slice(6)).type);
    expect(types(one)).toEqual(["view-closed", "reloaded", "workspace"]);
    expect(types(two)).toEqual(["reloaded", "workspace"]);
  });
});
