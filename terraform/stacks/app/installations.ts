/** How functions come by the tokens of workspaces, where any workspace may install the app. */
import type { Environment } from "../../config/environment-schema.ts";
import type { KeyValueTable } from "../../modules/key-value-table.ts";
import type { Statement } from "../../modules/policy.ts";
import { given, type Variables } from "./function-variables.ts";

/** The table, the key that seals the tokens in it, and whose they are. */
export interface Installations {
  readonly table: KeyValueTable;
  readonly keyArn: string;
  readonly appId: string;
}

/** `undefined` where one workspace has the app and its token is a secret. */
export function installationsOf(
  { slack }: Environment,
  table: KeyValueTable | undefined,
  keyArn: string,
): Installations | undefined {
  return table && slack.appId !== undefined ? { table, keyArn, appId: slack.appId } : undefined;
}

/** For a function that reads tokens. */
export function tokenVariables(installations: Installations | undefined): Variables {
  return given({
    INSTALLATIONS_TABLE: installations?.table.name,
    TOKENS_KEY: installations?.keyArn,
    SLACK_APP_ID: installations?.appId,
  });
}

/** Reads the table's items of this app and opens what is sealed for it. */
export function readTokens(installations: Installations | undefined): readonly Statement[] {
  return installations === undefined
    ? []
    : [
        onItems("ReadInstallations", "dynamodb:BatchGetItem", installations),
        onTokens("OpenTokens", "kms:Decrypt", installations),
      ];
}

/** Stores items of this app and seals for it. */
export function writeTokens(installations: Installations | undefined): readonly Statement[] {
  return installations === undefined
    ? []
    : [
        onItems("StoreInstallations", "dynamodb:PutItem", installations),
        onTokens("SealTokens", "kms:Encrypt", installations),
      ];
}

/** Finds and removes the table's items of this app. */
export function forgetTokens(installations: Installations | undefined): readonly Statement[] {
  return installations === undefined
    ? []
    : [
        onItems("FindInstallations", "dynamodb:Query", installations),
        onItems("RemoveInstallations", "dynamodb:DeleteItem", installations),
      ];
}

function onItems(Sid: string, action: string, { table, appId }: Installations): Statement {
  const keys = { "dynamodb:LeadingKeys": `${appId}/*` };
  return { Sid, Action: [action], Resource: table.arn, Condition: { "ForAllValues:StringLike": keys } };
}

function onTokens(Sid: string, action: string, { keyArn, appId }: Installations): Statement {
  const context = { "kms:EncryptionContext:app": appId };
  return { Sid, Action: [action], Resource: keyArn, Condition: { StringEquals: context } };
}
