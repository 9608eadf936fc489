import { describe, expect, test } from "vitest";
import { createFaults } from "./faults.ts";

describe("faults", () => {
  test("meet as many calls of their method as was asked, and no others", () => {
    const faults = createFaults();
    faults.ask({ method: "chat.update", error: "ratelimited", times: 2 });

    const met = ["chat.postMessage", "chat.update", "chat.update", "chat.update"].map(
      (method) => faults.slack(method)?.error,
    );

    expect(met).toEqual([undefined, "ratelimited", "ratelimited", undefined]);
  });

  test("of a service can mean one operation", () => {
    const faults = createFaults();
    faults.ask({ service: "sqs", operation: "SendMessage" });

    expect(faults.aws("sqs", "ReceiveMessage")).toBe(false);
    expect(faults.aws("sqs", "SendMessage")).toBe(true);
  });

  test("of the beacon last until it is up again", () => {
    const faults = createFaults();
    faults.ask({ beacon: "down" });
    const whileDown = [faults.isBeaconDown(), faults.isBeaconDown()];
    faults.ask({ beacon: "up" });

    expect([...whileDown, faults.isBeaconDown()]).toEqual([true, true, false]);
  });

  test("of a removal meet one removal, both at once", () => {
    const faults = createFaults();
    faults.ask({ removal: "delay", delaySeconds: 9 });
    faults.ask({ removal: "swap" });

    expect(faults.delivery()).toBe(false);
    expect(faults.removal()).toMatchObject([{ effect: "swap" }, { effect: "delay", delaySeconds: 9 }]);
    expect(faults.removal()).toEqual([]);
  });

  test("that nobody knows are refused with what there is", () => {
    expect(createFaults().ask({ service: "weather" })).toContain("a fault is");
  });
});
