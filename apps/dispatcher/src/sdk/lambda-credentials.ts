/**
 * Stands in for the SDK's `@aws-sdk/credential-provider-node` in the bundle, as docs/decisions/0003 says.
 *
 * Lambda gives a function its role's credentials in three variables. The SDK's default chain finds them as well,
 * after loading the readers of every other place they could be in: a sixth of the cold start and 120 KB.
 */

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Reads the three variables at each refresh, as the SDK's own `fromEnv` does. */
export const defaultProvider = (): (() => Promise<Credentials>) => async () => {
  // biome-ignore lint/style/noProcessEnv: the SDK calls this by itself, so the environment can't be handed in.
  const env = process.env;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: is this running in Lambda?");
  }
  const sessionToken = env["AWS_SESSION_TOKEN"];
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
