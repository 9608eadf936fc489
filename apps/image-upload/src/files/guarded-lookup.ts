/** Looks hosts up, and takes no address that isn't public, whatever DNS says: the check is of what is connected to. */
import { type LookupAddress, lookup as lookUp } from "node:dns";
import type { LookupFunction } from "node:net";
import { FilesFault } from "./files-fault.ts";
import { isPublicAddress } from "./public-address.ts";

/** Asks for all addresses of a host. */
export type Resolve = (
  host: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const resolveHost: Resolve = (host, answer) => lookUp(host, { all: true }, answer);

/** For `request`'s option `lookup`. One address that isn't public spoils all: somebody plays with that name. */
export function guardedLookup(resolve: Resolve = resolveHost): LookupFunction {
  return (host, options, answer) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return answer(error ?? new FilesFault("unreachable"), "");
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        return answer(new FilesFault("foreign-address"), "");
      }
      return options.all === true ? answer(null, addresses) : answer(null, first.address, first.family);
    });
  };
}
