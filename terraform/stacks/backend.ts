/** Where a stack's state is kept. */
import { LocalBackend, S3Backend, type TerraformStack } from "cdktf";
import type { Environment } from "../config/environment-schema.ts";
import { namesOf } from "../config/names.ts";

/** In the environment's bucket, locked by a file beside it; without a bucket in the stack's folder. */
export function keepState(stack: TerraformStack, name: string, environment: Environment): void {
  const { stateBucket, region, local } = environment;
  if (stateBucket === undefined) {
    keepStateHere(stack);
    return;
  }
  new S3Backend(stack, {
    bucket: stateBucket,
    key: `${namesOf(environment).base}/${name}.tfstate`,
    region,
    encrypt: true,
    ...(local === undefined ? {} : localBackend(local.endpoint)),
  });
  // cdktf is older than this.
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
}

/** For what makes the bucket. Named, for the default is an absolute path of the machine that synthesised. */
export function keepStateHere(stack: TerraformStack): void {
  new LocalBackend(stack, { path: "terraform.tfstate" });
}

function localBackend(endpoint: string) {
  return {
    endpoints: { s3: endpoint },
    usePathStyle: true,
    skipCredentialsValidation: true,
    skipMetadataApiCheck: true,
    skipRequestingAccountId: true,
    skipRegionValidation: true,
  };
}
