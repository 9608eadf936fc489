/** Where a service of AWS is and who asks: what the SDK would find out at every start. */

/** A service as it is called. */
export interface AwsService {
  /** The name in its host and in the signature: `lambda`, `kms`. */
  readonly name: string;
  readonly region: string;
  readonly endpoint: URL;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings that the AWS SDKs read: `AWS_REGION`, `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`.
 *
 * @throws Error when there is no region, or an endpoint is no URL. The message names the variable.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function awsService(name: string, env: Environment): AwsService {
  const region = env["AWS_REGION"];
  if (!region) {
    throw new Error("AWS_REGION is not set: Lambda sets it, other places have to.");
  }
  const configured = env[`AWS_ENDPOINT_URL_${name.toUpperCase()}`] || env["AWS_ENDPOINT_URL"];
  const endpoint =
    configured ||
    `https://${name}.${region}.${region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"}`;
  if (!URL.canParse(endpoint)) {
    throw new Error(`AWS_ENDPOINT_URL_${name.toUpperCase()} or AWS_ENDPOINT_URL is not a URL.`);
  }
  return { name, region, endpoint: new URL(endpoint) };
}

/** The role's credentials, as Lambda gives them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * @param env Read at each call: Lambda may renew what stands in it.
 * @throws Error that names the variables when they are missing.
 */
export function credentialsOf(env: Environment): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error(
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: Lambda sets them from the role.",
    );
  }
  const sessionToken = env["AWS_SESSION_TOKEN"];
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
