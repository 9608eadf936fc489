/** The primitives by Node's crypto (OpenSSL). */
import { createCipheriv, createHash, createHmac } from "node:crypto";
import type { CryptoProvider } from "./provider.ts";

export const sha256: CryptoProvider["sha256"] = (parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const hmacSha256: CryptoProvider["hmacSha256"] = (key, message) =>
  createHmac("sha256", key).update(message).digest();

export const keystream: CryptoProvider["keystream"] = (key) => {
  const cipher = createCipheriv("aes-256-ctr", key, new Uint8Array(16));
  return (sizeBytes) => cipher.update(new Uint8Array(sizeBytes));
};
