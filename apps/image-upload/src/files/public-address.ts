/** Addresses that anybody on the internet may have. Source: IANA's special-purpose address registries, RFC 6890 */
import { BlockList, isIPv4, isIPv6 } from "node:net";

const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  special.addSubnet(network, prefix, "ipv4");
}
// Documentation, and what carries an IPv4 address inside: 6to4 and Teredo.
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}
// All of IPv6 that is routed so far. Loopback, link-local, unique local and mapped addresses are outside of it.
const routed = new BlockList();
routed.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address is one of the internet's: not this machine's, not of a network behind it, not the cloud's own.
 *
 * @example
 * isPublicAddress("169.254.169.254"); // false
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  return isIPv6(address) && routed.check(address, "ipv6") && !special.check(address, "ipv6");
}
