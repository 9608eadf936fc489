import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

describe("an address is not the internet's", () => {
  test.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "169.254.170.2"],
    ...["172.16.0.1", "172.31.255.255", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
    ...[
      "::",
      "::1",
      "fe80::1",
      "fc00::1",
      "fd00:ec2::254",
      "ff02::1",
      "::ffff:127.0.0.1",
      "::ffff:a9fe:a9fe",
    ],
    ...[
      "64:ff9b::a9fe:a9fe",
      "2001:db8::1",
      "2002:7f00:1::",
      "2001::1",
      "localhost",
      "",
      "1.2.3",
      "0x7f000001",
    ],
  ])("%j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each(["1.1.1.1", "52.84.10.1", "172.32.0.1", "100.128.0.1", "2600:9000:2000::1", "2606:4700::1111"])(
  "%s is",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
