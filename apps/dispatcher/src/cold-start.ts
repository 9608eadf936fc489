/** Tells a container's first request from those after it. */

/**
 * @param env `AWS_LAMBDA_INITIALIZATION_TYPE`: a container that was started ahead of its requests has no cold one.
 * @returns `true` when it is called for the first time.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function coldStarts(env: Readonly<Record<string, string | undefined>>): () => boolean {
  let isNext = env["AWS_LAMBDA_INITIALIZATION_TYPE"] !== "provisioned-concurrency";
  return () => {
    const isCold = isNext;
    isNext = false;
    return isCold;
  };
}
