// The SDK's client, pointed at the stand-in.
import { KMSClient, type KMSClientConfig } from "@aws-sdk/client-kms";

/** A client with made-up credentials that tries once. */
export function clientOf(endpoint: string, config: KMSClientConfig = {}): KMSClient {
  return new KMSClient({
    endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "made-up", secretAccessKey: "made-up" },
    maxAttempts: 1,
    ...config,
  });
}
