import { describe, expect, it } from "vitest";
import { synthesised, type WrittenStack } from "./synthesised.ts";

const backendOf = (stack: WrittenStack) => stack.json["terraform"]?.["backend"];

describe("the state", () => {
  it("of the app is in the environment's bucket, encrypted, locked, under a name of its own", () => {
    const { app } = synthesised({ stateBucket: "example-terraform-state" });
    expect(backendOf(app)).toEqual({
      s3: {
        bucket: "example-terraform-state",
        key: "luckydraw-production/app.tfstate",
        region: "eu-west-1",
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  it("of what makes the bucket stays in the stack's folder, as all does without a bucket", () => {
    const here = { local: { path: "terraform.tfstate" } };
    expect(backendOf(synthesised({ stateBucket: "example-terraform-state" }).bootstrap)).toEqual(here);
    expect(backendOf(synthesised().app)).toEqual(here);
  });

  it("has a bucket that is closed to the public, keeps versions, and is not emptied to be deleted", () => {
    const { bootstrap } = synthesised({ stateBucket: "example-terraform-state" });
    const only = (type: string) => bootstrap.ofType(type).map(({ attributes }) => attributes)[0];
    expect(only("aws_s3_bucket")).toMatchObject({ bucket: "example-terraform-state", force_destroy: false });
    expect(only("aws_s3_bucket_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(only("aws_s3_bucket_versioning")).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    const [statement, ...more] = JSON.parse(String(only("aws_s3_bucket_policy")?.["policy"])).Statement;
    expect(more).toEqual([]);
    expect(statement).toMatchObject({
      Effect: "Deny",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    });
  });
});
