/** Takes a role on as a job of GitHub does: with a token that says which repository it is from, and with no key. */
import type { LocalAws } from "./local-aws.ts";

/** Variables that AWS's programs read the session from. */
export type SessionEnv = Readonly<
  Record<"AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" | "AWS_SESSION_TOKEN", string>
>;

/**
 * @param subject The token's `sub`, such as `repo:your-org/luckydraw:environment:production`.
 * @returns The session, or `undefined` when the role is not for that subject.
 */
export async function githubSession(
  { endpoint, recorder }: LocalAws,
  roleArn: string,
  subject: string,
): Promise<SessionEnv | undefined> {
  const form = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: roleArn,
    RoleSessionName: "rehearsal",
    WebIdentityToken: tokenFor(subject),
  });
  const answer = await fetch(endpoint, { method: "POST", body: form });
  const text = await answer.text();
  if (answer.status === 403) {
    return undefined;
  }
  const member = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1] ?? "";
  const session = {
    AWS_ACCESS_KEY_ID: member("AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: member("SecretAccessKey"),
    AWS_SESSION_TOKEN: member("SessionToken"),
  };
  if (!answer.ok || session.AWS_ACCESS_KEY_ID === "") {
    throw new Error(`sts answered ${answer.status}: ${text}`);
  }
  recorder.knowSession(session.AWS_ACCESS_KEY_ID, session.AWS_SESSION_TOKEN);
  return session;
}

/** As GitHub's, but for the signature: the local AWS reads claims and knows no keys of GitHub. */
function tokenFor(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    aud: "sts.amazonaws.com",
    sub: subject,
    iat: nowSeconds,
    exp: nowSeconds + 300,
  };
  return [part({ alg: "RS256", typ: "JWT" }), part(claims), "unsigned"].join(".");
}
