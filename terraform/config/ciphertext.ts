/** What a KMS ciphertext in base64 looks like. One of even one byte is longer; a signing secret or a token is shorter or holds other characters. */
export const CIPHERTEXT = "^[A-Za-z0-9+/]{80,}={0,2}$";
