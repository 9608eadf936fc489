import { describe, expect, it } from "vitest";
import { synthesised, type WrittenStack } from "./synthesised.ts";

/** Names that an account, or a region of it, has once: `<type> <name>`. Values of Terraform's own making are left out. */
function namesIn(...stacks: readonly WrittenStack[]): readonly string[] {
  return stacks.flatMap(({ resources }) =>
    resources.flatMap(({ type, attributes }) =>
      ["name", "function_name", "alarm_name"]
        .map((attribute) => attributes[attribute])
        .filter((name): name is string => typeof name === "string" && !name.includes("${"))
        .filter(() => isTheAccounts(type))
        .map((name) => `${type} ${name}`),
    ),
  );
}

/** A stage's name is its API's, an inline policy's its role's. */
function isTheAccounts(type: string): boolean {
  return !["aws_apigatewayv2_stage", "aws_iam_role_policy"].includes(type);
}

function shared(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((name) => other.includes(name));
}

describe("two environments in one account", () => {
  it("share no name", () => {
    const production = synthesised({ environment: "production" });
    const staging = synthesised({ environment: "staging" });
    const names = namesIn(production.bootstrap, production.app);
    expect(names.length).toBeGreaterThan(20);
    expect(shared(names, namesIn(staging.bootstrap, staging.app))).toEqual([]);
  });

  it("share no name when only their prefixes differ", () => {
    const one = synthesised({ prefix: "luckydraw" });
    const other = synthesised({ prefix: "tombola" });
    expect(shared(namesIn(one.bootstrap, one.app), namesIn(other.bootstrap, other.app))).toEqual([]);
  });

  it("share no role when only their regions differ: roles are the account's", () => {
    const ireland = synthesised({ region: "eu-west-1" });
    const seoul = synthesised({ region: "ap-northeast-2" });
    const roles = (stack: WrittenStack) => namesIn(stack).filter((name) => name.startsWith("aws_iam_role "));
    expect(roles(ireland.app)).toHaveLength(4);
    expect(shared(roles(ireland.app), roles(seoul.app))).toEqual([]);
  });

  it("have no resource without the environment in its name", () => {
    const { app, bootstrap } = synthesised();
    const nameless = namesIn(app, bootstrap).filter((name) => !name.includes("luckydraw-production"));
    expect(nameless).toEqual([]);
  });
});

describe("the longest names", () => {
  it("are no longer than AWS takes", () => {
    const longest = { environment: "e".repeat(16), prefix: "p".repeat(16), region: "ap-southeast-1" };
    const { app } = synthesised(longest);
    const lengths = (type: string, attribute: string) =>
      app.ofType(type).map(({ attributes }) => String(attributes[attribute]).length);
    expect(Math.max(...lengths("aws_lambda_function", "function_name"))).toBeLessThanOrEqual(64);
    expect(Math.max(...lengths("aws_iam_role", "name"))).toBeLessThanOrEqual(64);
    expect(Math.max(...lengths("aws_sqs_queue", "name"))).toBeLessThanOrEqual(80);
  });
});
