#!/usr/bin/env node
// The `kms-secrets` command: the process's streams and an AWS client for the verbs in `command/`.
import { KMSClient } from "@aws-sdk/client-kms";
import { awsSealer } from "./command/aws-sealer.ts";
import { runCommand } from "./command/run-command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: process,
  openKms: (region) =>
    awsSealer(
      new KMSClient({
        ...(region === undefined ? {} : { region }),
        requestHandler: { connectionTimeout: 5_000, requestTimeout: 15_000 },
      }),
    ),
});
